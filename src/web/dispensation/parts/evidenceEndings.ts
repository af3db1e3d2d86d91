/** Endings offered in the file chooser; the server looks at the bytes. */
export const evidenceEndings: readonly string[] = ['.pdf', '.jpg', '.jpeg', '.png'];
