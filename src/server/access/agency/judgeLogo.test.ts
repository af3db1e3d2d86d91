import { describe, expect, it } from 'vitest';
import { judgeLogo } from './judgeLogo.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const codeOf = (text: string | Uint8Array): string => {
  const judged = judgeLogo(typeof text === 'string' ? bytes(text) : text);
  return judged.ok ? judged.value.mediaType : judged.problem.code;
};
const png = (width: number, height: number): Uint8Array => {
  const made = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(60)]);
  made.writeUInt32BE(width, 16);
  made.writeUInt32BE(height, 20);
  return made;
};
const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inside}</svg>`;

describe('a logo', () => {
  it('may be a PNG of a sensible size', () => {
    expect(codeOf(png(400, 300))).toBe('image/png');
    expect(codeOf(png(9000, 10))).toBe('access.logoPixels');
    expect(codeOf(new Uint8Array(201_000))).toBe('access.logoLarge');
  });

  it('may be an SVG of shapes, as drawing programs write it', () => {
    expect(codeOf(svg('<path d="M0 0h10v10z" fill="#0b5d57"/>'))).toBe('image/svg+xml');
    const inkscape = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Inkscape -->\n${svg(
      '<sodipodi:namedview inkscape:zoom="1"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><g style="fill:url(#a)"><use href="#b"/></g>',
      ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"',
    )}`;
    expect(codeOf(inkscape)).toBe('image/svg+xml');
    expect(codeOf(svg('<style>.a{fill:#fff}</style><path class="a" d="M0 0"/>'))).toBe('image/svg+xml');
  });

  it.each([
    svg('<script>alert(1)</script>'),
    svg('<path onload="alert(1)" d=""/>'),
    svg('<path onload=alert(1) d=""/>'),
    svg('<foreignObject><div>x</div></foreignObject>'),
    svg('<image href="data:image/png;base64,AA"/>'),
    svg('<use href="https://elsewhere.example/a.svg#b"/>'),
    svg('<use xlink:href="data:text/html,x"/>'),
    svg('<a href="javascript:alert(1)"><path d=""/></a>'),
    svg('<style>@import "https://elsewhere.example/a.css"</style>'),
    svg('<g style="fill:url(https://elsewhere.example/x)"/>'),
    svg('<g fill="url(&#104;ttps://elsewhere.example)"/>'),
    svg('<animate attributeName="href" to="javascript:x"/>'),
    svg('<![CDATA[<script>x</script>]]>'),
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
    svg('<path d=""'),
  ])('with anything active in it is refused: %s', (text) => expect(codeOf(text)).toBe('access.logoActive'));

  it('of any other kind is refused', () => {
    expect(codeOf('GIF89a')).toBe('access.logoKind');
    expect(codeOf('<html></html>')).toBe('access.logoKind');
    expect(codeOf(new Uint8Array())).toBe('access.logoKind');
  });
});
