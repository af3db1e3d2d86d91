const strict = new TextDecoder('utf-8', { fatal: true });
const chinese = new TextDecoder('gb18030');

/** Text of a terminal: UTF-8 where it is valid, else GB18030, which firmware in Chinese writes. Never fails. */
export const decodeText = (bytes: Uint8Array): string => {
  try {
    return strict.decode(bytes);
  } catch {
    return chinese.decode(bytes);
  }
};
