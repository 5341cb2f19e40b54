/** Kith's own sign: two people and what runs between them. Decoration: the word stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8 22C10 7 22 5 24.5 20" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <circle cx="7.5" cy="22.5" r="4" fill="currentColor" />
      <circle cx="24.5" cy="21.5" r="5.5" fill="currentColor" />
    </svg>
  );
}
