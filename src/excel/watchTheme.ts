/**
 * Tells whether Excel is light or dark, now and when it changes. Excel may report no theme, or only later: then nothing is
 * told, and the pane goes by the system's.
 *
 * @returns a function that ends it
 */
export function watchTheme(onTheme: (theme: 'light' | 'dark') => void): () => void {
  let watching = true;
  const tell = () => {
    const theme = hostTheme();
    if (watching && theme) onTheme(theme);
  };
  void Office.onReady().then(tell);
  window.addEventListener('focus', tell);
  return () => {
    watching = false;
    window.removeEventListener('focus', tell);
  };
}

/** From the pane's background, as `officeTheme` has no word for dark. */
function hostTheme(): 'light' | 'dark' | undefined {
  // Typed as always there, it is missing in older hosts.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const color = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!color) return undefined;
  const [red = 0, green = 0, blue = 0] = color.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
