/**
 * Makes nodes of a class of our own be nodes of domhandler too, without the fields that its constructors set: pages
 * have thousands of nodes, and what they weigh is what collecting garbage costs while a page is read.
 */
export function lieBehind(own: { prototype: object }, library: { prototype: object }): void {
  Object.setPrototypeOf(own.prototype, library.prototype);
  for (const unused of ['startIndex', 'endIndex'])
    Object.defineProperty(own.prototype, unused, { value: null, writable: true, configurable: true });
}
