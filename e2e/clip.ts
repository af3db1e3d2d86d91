// Pictures for a fake camera, drawn here from the QR code itself: no film, no outside program. y4m, 640 × 480.
import { writeFileSync } from 'node:fs';
import QRCode from 'qrcode';

const [width, height] = [640, 480];

export interface ClipOptions {
  /** Seconds without a code, then seconds with it; the browser plays the clip again and again. */
  readonly empty: number;
  readonly shown: number;
  readonly framesPerSecond?: number;
  /** Tilt, swing, blur, half the contrast and noise. */
  readonly hard?: boolean;
  /** Widest side of the code in the picture, quiet zone included. */
  readonly side?: number;
}

/** The same numbers each time. */
const randomOf = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Brightness of the code's plane at a place from -0.5 to 0.5; the wall around it is grey. */
const planeOf = (text: string) => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const all = size + 8;
  return (u: number, v: number): number => {
    if (Math.abs(u) > 0.5 || Math.abs(v) > 0.5) return 120;
    const column = Math.floor((u + 0.5) * all) - 4;
    const row = Math.floor((v + 0.5) * all) - 4;
    if (column < 0 || row < 0 || column >= size || row >= size) return 235;
    return data[row * size + column] ? 20 : 235;
  };
};

/** Each pixel the mean of its neighbours, twice: close to a Gaussian with σ 1.2. */
const blurred = (picture: Float32Array): Float32Array => {
  let from = picture;
  for (let pass = 0; pass < 2; pass++) {
    const to = new Float32Array(from.length);
    for (let y = 1; y < height - 1; y++)
      for (let x = 1; x < width - 1; x++) {
        let sum = 0;
        for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) sum += from[(y + dy) * width + x + dx] ?? 0;
        to[y * width + x] = sum / 9;
      }
    from = to;
  }
  return from;
};

const frameOf = (plane: ((u: number, v: number) => number) | null, at: number, options: ClipOptions): Uint8Array => {
  const { hard = false, side = 300 } = options;
  const angle = hard ? 0.6 * Math.sin(at * 2) : 0.03;
  const tilt = hard ? 0.35 : 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let picture: Float32Array = new Float32Array(width * height).fill(120);
  if (plane !== null)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (const [dx, dy] of [
          [0.25, 0.25],
          [0.75, 0.25],
          [0.25, 0.75],
          [0.75, 0.75],
        ] as const) {
          const px = (x + dx - width / 2) / side;
          const py = (y + dy - height / 2) / side;
          // A plane turned away: what lies right is farther and so smaller.
          const depth = 1 / (1 - tilt * px);
          const [qx, qy] = [px * depth, py * depth];
          sum += plane(qx * cos + qy * sin, qy * cos - qx * sin);
        }
        picture[y * width + x] = sum / 4;
      }
  if (hard) picture = blurred(picture);
  const random = randomOf(Math.round(at * 1000) + 1);
  const luma = Uint8Array.from(picture, (value) => {
    const dull = hard ? 90 + (value - 127) * 0.5 + (random() + random() + random() - 1.5) * 18 : value;
    return Math.min(235, Math.max(16, Math.round(dull)));
  });
  const frame = new Uint8Array(luma.length * 1.5).fill(128);
  frame.set(luma);
  return frame;
};

/** Writes a clip that a Chromium with `--use-file-for-fake-video-capture` plays. */
export const writeClip = (path: string, text: string, options: ClipOptions): void => {
  const rate = options.framesPerSecond ?? 5;
  const plane = planeOf(text);
  const parts: Uint8Array[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`)];
  const frames = Math.round((options.empty + options.shown) * rate);
  for (let i = 0; i < frames; i++) {
    const at = i / rate;
    parts.push(Buffer.from('FRAME\n'), frameOf(at < options.empty ? null : plane, at, options));
  }
  writeFileSync(path, Buffer.concat(parts));
};
