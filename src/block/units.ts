/**
 * A text as UTF-16 units, for loops over every sign: these read it several times as fast as a string. `room` is left
 * behind it, as zeros.
 */
export function unitsOf(text: string, room = 0): Uint16Array {
  const { length } = text;
  const bytes = Buffer.allocUnsafeSlow(2 * (length + room)).fill(0, 2 * length);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, length + room);
}
