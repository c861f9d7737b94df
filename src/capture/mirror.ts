const INDEX = /^(?:index|default)\.x?html?$/i;
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:[:+]\d+)?$/i;

/** The mirrored site that a folder is part of. */
export interface Mirror {
  /** Path of the folder that is the site's root, and its name, if that is a host. */
  root: string;
  host: string | undefined;
}

/** The mirror that begins at a folder with these names in it; mirrors have an index page, captures seldom. */
export function mirrorAt(folder: string, names: readonly string[]): Mirror | undefined {
  if (!names.some(name => INDEX.test(name))) return undefined;
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return { root: folder, host: HOST.test(name) ? name.replace('+', ':').toLowerCase() : undefined };
}

/** The address that a mirrored file was saved from, as far as its path tells. */
export function urlOfMirrored(file: string, { root, host }: Mirror): string | undefined {
  if (host === undefined) return undefined;
  const path = file.slice(root.length).replace(/(?<=\/)(?:index|default)\.x?html?$/i, '');
  const [steps = '', ...query] = path.split('?');
  const url = `http://${host}${steps.split('/').map(encodeURIComponent).join('/')}`;
  return query.length > 0 ? `${url}?${query.join('?')}` : url;
}
