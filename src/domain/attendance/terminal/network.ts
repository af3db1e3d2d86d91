// The network a terminal is expected in: an address, or an address with the number of bits that count.
const bytesOfV4 = (text: string): number[] | null => {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null;
  return parts.map(Number);
};

const bytesOfV6 = (text: string): number[] | null => {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const groups = (half: string | undefined): number[] | null => {
    if (half === undefined || half === '') return [];
    const parts = half.split(':');
    if (!parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null;
    return parts.flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255]);
  };
  const [head, tail] = [groups(halves[0]), groups(halves[1])];
  if (head === null || tail === null) return null;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 2 ? missing < 2 : missing !== 0) return null;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
};

const bytesOf = (text: string): number[] | null => {
  const bare = text
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  return bare.includes(':') ? bytesOfV6(bare) : bytesOfV4(bare);
};

const read = (network: string): { readonly bytes: number[]; readonly bits: number } | null => {
  const [address = '', bits, more] = network.trim().split('/');
  const bytes = bytesOf(address);
  if (bytes === null || more !== undefined) return null;
  if (bits === undefined) return { bytes, bits: bytes.length * 8 };
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= bytes.length * 8
    ? { bytes, bits: Number(bits) }
    : null;
};

export const isNetwork = (text: string): boolean => read(text) !== null;

export const isInNetwork = (address: string, network: string): boolean => {
  const [own, wanted] = [bytesOf(address), read(network)];
  if (own === null || wanted === null || own.length !== wanted.bytes.length) return false;
  return own.every((byte, i) => {
    const bits = Math.min(8, Math.max(0, wanted.bits - i * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === (wanted.bytes[i]! & mask);
  });
};

/** What an operator is offered for a terminal that knocked from an address: that address alone. */
export const networkOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
