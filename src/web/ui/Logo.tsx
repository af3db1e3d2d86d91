/** The four petals of Luwes with their amber heart. */
export const Logo = ({ size = 24 }: { readonly size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
  >
    <path d="M12 12C6.5 11.5 3 8 3.5 3.5 8 3 11.5 6.5 12 12zM12 12c.5-5.5 4-9 8.5-8.5C21 8 17.5 11.5 12 12zM12 12c5.5.5 9 4 8.5 8.5C16 21 12.5 17.5 12 12zM12 12c-.5 5.5-4 9-8.5 8.5C3 16 6.5 12.5 12 12z" />
    <circle cx="12" cy="12" r="1.6" fill="var(--amber)" stroke="none" />
  </svg>
);
