import { useEffect } from 'react';

const sizes = { A4: '297mm 210mm', F4: '330mm 215mm' } as const;

/** While the page is open, printing uses the agency's paper, lying; F4 is 215 × 330 mm. */
export const usePaper = (paper: keyof typeof sizes): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { size: ${sizes[paper]}; margin: 11mm; } @media print { [role="tablist"] { display: none; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [paper]);
};
