import { useEffect, useRef } from 'react';
import { type CameraProblem, closeCamera, openCamera } from './openCamera.ts';

/** Finds the text of a QR code in a picture; null when it sees none. */
export interface CodeReader {
  read(frame: ImageData): Promise<string | null>;
  close(): void;
}

interface CodeCameraProps {
  readonly facing: 'environment' | 'user';
  /** Made once for each opening of the camera. */
  readonly makeReader: () => Promise<CodeReader>;
  /** Widest picture that the reader is given. */
  readonly width: number;
  /** Told of every code seen, the same one again and again while it is in view. */
  readonly onText: (text: string) => void;
  readonly onProblem: (problem: CameraProblem | null) => void;
  /** Raised to open the camera once more after a problem. */
  readonly turn?: number;
  readonly mirrored?: boolean;
  readonly label: string;
  readonly className?: string;
}

const restMilliseconds = 40;
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Nothing but the picture of the camera, read again and again. */
export const CodeCamera = ({
  facing,
  makeReader,
  width,
  onText,
  onProblem,
  turn = 0,
  mirrored = false,
  label,
  className = '',
}: CodeCameraProps) => {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onText, onProblem });
  told.current = { onText, onProblem };

  // biome-ignore lint/correctness/useExhaustiveDependencies: turn opens the camera again.
  useEffect(() => {
    let open = true;
    let stream: MediaStream | null = null;
    let reader: CodeReader | null = null;
    const run = async () => {
      const opened = await openCamera(facing);
      if ('problem' in opened) {
        if (open) told.current.onProblem(opened.problem);
        return;
      }
      stream = opened.stream;
      const element = video.current;
      if (!open || element === null) return closeCamera(stream);
      for (const track of stream.getTracks()) track.onended = () => open && told.current.onProblem('busy');
      element.srcObject = stream;
      await element.play().catch(() => {});
      reader = await makeReader();
      if (!open) return reader.close();
      told.current.onProblem(null);
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d', { willReadFrequently: true });
      while (open && context !== null) {
        const { videoWidth, videoHeight } = element;
        if (videoWidth > 0 && document.visibilityState === 'visible') {
          const scale = Math.min(1, width / videoWidth);
          canvas.width = Math.round(videoWidth * scale);
          canvas.height = Math.round(videoHeight * scale);
          context.drawImage(element, 0, 0, canvas.width, canvas.height);
          const text = await reader.read(context.getImageData(0, 0, canvas.width, canvas.height));
          if (open && text !== null) told.current.onText(text);
        }
        await rest(restMilliseconds);
      }
    };
    void run();
    return () => {
      open = false;
      reader?.close();
      if (stream !== null) closeCamera(stream);
    };
  }, [facing, makeReader, width, turn]);

  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={label}
      className={`${mirrored ? '-scale-x-100' : ''} ${className}`}
    />
  );
};
