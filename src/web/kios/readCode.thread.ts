// Reads QR codes from pictures. The first message says where the WebAssembly lies, which is served by us.
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

const options: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1 };
/** Every third picture in which nothing was found is tried once more, half as large and with its greys stretched: dark offices need it. */
const stretchEvery = 3;
let empty = 0;

/** Half the size, each channel from its darkest to its lightest. */
const stretched = (frame: ImageData): ImageData => {
  const width = frame.width >> 1;
  const height = frame.height >> 1;
  const grey = new Uint8ClampedArray(width * height);
  let least = 255;
  let most = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const at = ((y * 2 + dy) * frame.width + x * 2 + dx) * 4;
        sum += (frame.data[at] ?? 0) * 2 + (frame.data[at + 1] ?? 0) * 5 + (frame.data[at + 2] ?? 0);
      }
      const value = sum >> 5;
      grey[y * width + x] = value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const factor = 255 / Math.max(1, most - least);
  const made = new ImageData(width, height);
  for (const [i, value] of grey.entries()) {
    const lifted = (value - least) * factor;
    made.data.set([lifted, lifted, lifted, 255], i * 4);
  }
  return made;
};

const textIn = async (frame: ImageData): Promise<string | null> => {
  const found = await readBarcodes(frame, options);
  return found.find((one) => one.isValid && one.text !== '')?.text ?? null;
};

self.onmessage = async ({ data }: MessageEvent<ImageData | { readonly wasm: string }>) => {
  if ('wasm' in data) {
    prepareZXingModule({ overrides: { locateFile: () => data.wasm } });
    return;
  }
  let text = await textIn(data).catch(() => null);
  if (text === null) {
    empty += 1;
    if (empty % stretchEvery === 0) text = await textIn(stretched(data)).catch(() => null);
  } else empty = 0;
  self.postMessage(text);
};
