export const systems = ['android', 'iphone', 'windows', 'mac', 'linux', 'other'] as const;
export const browsers = ['chrome', 'firefox', 'safari', 'edge', 'samsung', 'opera', 'other'] as const;

export interface Device {
  readonly system: (typeof systems)[number];
  readonly browser: (typeof browsers)[number];
}

const systemMarks: readonly (readonly [RegExp, Device['system']])[] = [
  [/Android/, 'android'],
  [/iPhone|iPad/, 'iphone'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'mac'],
  [/Linux|CrOS/, 'linux'],
];
// The order matters: nearly every browser also calls itself Chrome and Safari.
const browserMarks: readonly (readonly [RegExp, Device['browser']])[] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/SamsungBrowser/, 'samsung'],
  [/OPR\/|Opera/, 'opera'],
  [/Firefox|FxiOS/, 'firefox'],
  [/Chrome|CriOS|Chromium/, 'chrome'],
  [/Safari/, 'safari'],
];

/** The system and browser behind a user-agent text, as far as a person would name them. */
export const deviceOf = (userAgent: string): Device => ({
  system: systemMarks.find(([mark]) => mark.test(userAgent))?.[1] ?? 'other',
  browser: browserMarks.find(([mark]) => mark.test(userAgent))?.[1] ?? 'other',
});
