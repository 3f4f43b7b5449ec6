/** The toolbar's drawings, 20 by 20, in the colour of the text beside them. */
import type { ReactNode } from 'react';

function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        viewBox="0 0 20 20"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

export const OpenIcon = icon(<path d="M2.5 15.5v-11h5l2 2h6v2.5M2.5 15.5l2.6-6.5h12.4l-2.6 6.5z" />);
export const SaveIcon = icon(<path d="M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M3.5 13v3.5h13V13" />);
export const PaneIcon = icon(<path d="M2.5 4h15v12h-15zM12 4v12M14 7h1.5M14 9.5h1.5" />);
export const MaximizeIcon = icon(
  <path d="M3 16.5h14M5 16.5v-4h2.5v4M9 16.5V9h2.5v7.5M13 16.5v-11h2.5v11M4 8.5 8.5 4m0 0H5.3m3.2 0v3.2" />,
);
export const CloseIcon = icon(<path d="m5.5 5.5 9 9m0-9-9 9" />);
