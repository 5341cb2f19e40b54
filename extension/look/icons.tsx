import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);

/** Points to where the text starts: the style sheet turns it round in right-to-left pages. */
export const BackIcon = () => (
  <Icon>
    <path class="points-to-start" d="M11.5 4.5L6 10l5.5 5.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="8.7" cy="8.7" r="5" />
    <path d="M12.6 12.6L17 17" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M3 6.5h14M3 13.5h14" />
    <circle cx="7" cy="6.5" r="2.2" fill="var(--paper)" />
    <circle cx="13" cy="13.5" r="2.2" fill="var(--paper)" />
  </Icon>
);

/** Down to a mark on the page. */
export const PlaceIcon = () => (
  <Icon>
    <path d="M10 3v8.5M6.4 8.2L10 11.8l3.6-3.6" />
    <path d="M3.5 16.5h13" stroke-dasharray="0.1 3.2" stroke-width="2" />
  </Icon>
);

/** Names beside a page. */
export const PanelIcon = () => (
  <Icon>
    <rect x="3" y="3.8" width="14" height="12.4" rx="2" />
    <path d="M11.5 3.8v12.4M13.9 7.4h.8M13.9 10h.8M13.9 12.6h.8" />
  </Icon>
);

/** A ribbon in a book; filled where it is in. */
export const SavedIcon = ({ filled }: { filled: boolean }) => (
  <Icon>
    <path d="M5.5 3.5h9v13L10 13l-4.5 3.5z" fill={filled ? 'currentColor' : 'none'} />
  </Icon>
);
