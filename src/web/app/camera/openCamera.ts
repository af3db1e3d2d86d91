/** Why there is no picture; each has its sentence and its way on. */
export type CameraProblem = 'none' | 'denied' | 'busy' | 'insecure';

const problemOf = (error: unknown): CameraProblem => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'none';
};

/** The camera that looks away from the person (`environment`) or at him (`user`), where there is more than one. */
export const openCamera = async (
  facing: 'environment' | 'user',
): Promise<{ readonly stream: MediaStream } | { readonly problem: CameraProblem }> => {
  if (!window.isSecureContext || navigator.mediaDevices?.getUserMedia === undefined) return { problem: 'insecure' };
  try {
    const video = { facingMode: { ideal: facing }, width: { ideal: 1280 }, height: { ideal: 720 } };
    return { stream: await navigator.mediaDevices.getUserMedia({ audio: false, video }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
};

export const closeCamera = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};
