/** Kith's own sign, as in icon.svg: two people and what runs between them. Decoration: the words stand beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="1 1 14 14" aria-hidden="true">
      <path d="M4 12C4 7.5 6.5 5 11 5" fill="none" stroke="currentColor" stroke-width="1.3" />
      <circle cx="4" cy="12" r="2" fill="currentColor" />
      <circle cx="11.5" cy="5" r="2.5" fill="currentColor" />
    </svg>
  );
}
