import type { Person } from '@kith/shared/person/person';
import { initials } from './initials.ts';

/** Initials in a circle. Decoration: the name stands beside it. `light` is for lists, so that a list stays calm. */
export function Avatar({ name, light = false }: { name: Person['name']; light?: boolean }) {
  return (
    <span class={light ? 'avatar light' : 'avatar'} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
