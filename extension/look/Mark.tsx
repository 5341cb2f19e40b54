import { sign } from '@kith/shared/look/sign';

/** Kith's own sign, as in icon.svg. Decoration: the words stand beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 4 32 26" aria-hidden="true">
      <path d={sign.path} fill="none" stroke="currentColor" stroke-width={sign.strokeWidth} stroke-linecap="round" />
      {sign.dots.map(({ x, y, radius }) => (
        <circle key={x} cx={x} cy={y} r={radius} fill="currentColor" />
      ))}
    </svg>
  );
}
