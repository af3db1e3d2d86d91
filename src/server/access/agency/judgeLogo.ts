import { ok, type Result, refuse } from '../../../kernel/result.ts';

const mostBytes = 200_000;
const mostPixels = 3000;

const elements = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc metadata style lineargradient radialgradient stop clippath mask'.split(
    ' ',
  ),
);
/** What drawing programs leave behind; it draws nothing. */
const inert = /^(?:sodipodi|inkscape|rdf|cc|dc|serif|xml):/;
const harmfulText = /url\s*\(\s*['"]?\s*(?!#)|@import|expression|javascript:|\\|&#/i;

const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).equals(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')) &&
  bytes.length > 45;

/** The name of the first thing in a drawing that is not a plain shape; null when there is none. */
const foreignPart = (text: string): string | null => {
  const bare = text
    .replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')
    .replace(/<!--(?:(?!-->)[\s\S])*-->/g, '')
    .replace(/<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>[]*"\s+"[^"<>[]*")?\s*>/i, '');
  if (!/^\s*<svg[\s>]/.test(bare)) return 'xml';
  if (/<[!?]/.test(bare)) return '!';
  const tag = /<\s*(\/?)\s*([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
  const between = bare.replace(tag, '');
  if (between.includes('<')) return '<';
  if (harmfulText.test(between)) return 'style';
  for (const [, , name = '', attributes = ''] of bare.matchAll(tag)) {
    const lower = name.toLowerCase().replace(/^svg:/, '');
    if (inert.test(lower)) continue;
    if (!elements.has(lower)) return lower;
    for (const [, key = '', a, b] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const value = a ?? b ?? '';
      const plainKey = key.toLowerCase();
      if (plainKey.startsWith('on')) return plainKey;
      if (/(?:^|:)href$/.test(plainKey) && !value.trim().startsWith('#')) return plainKey;
      if (!plainKey.startsWith('xmlns') && !inert.test(plainKey) && harmfulText.test(value)) return plainKey;
    }
  }
  return null;
};

/** A PNG, or an SVG of shapes alone: no script, no outside address, no embedded picture. */
export const judgeLogo = (bytes: Uint8Array): Result<{ readonly mediaType: 'image/png' | 'image/svg+xml' }> => {
  if (bytes.length > mostBytes)
    return refuse('access.logoLarge', { most: mostBytes / 1000, has: Math.ceil(bytes.length / 1000) });
  if (isPng(bytes)) {
    const view = Buffer.from(bytes);
    const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)];
    if (width > mostPixels || height > mostPixels || width === 0 || height === 0)
      return refuse('access.logoPixels', { most: mostPixels, width, height });
    return ok({ mediaType: 'image/png' });
  }
  const text = Buffer.from(bytes).toString('utf8');
  if (!/<svg[\s>]/i.test(text.slice(0, 20_000))) return refuse('access.logoKind');
  const part = foreignPart(text);
  return part === null ? ok({ mediaType: 'image/svg+xml' }) : refuse('access.logoActive', { part });
};
