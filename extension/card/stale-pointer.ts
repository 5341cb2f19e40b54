/**
 * A frame takes the pointer to be where it last heard of it. A card that closed under it (Escape) leaves it there, and the
 * next card would show as pointed at whatever comes to lie in that place: until the pointer moves, it is kept from it.
 * @returns to be called before each card
 */
export function forgetPointer(root: HTMLElement): () => void {
  let isInside = false;
  const note = ({ type, pointerType }: PointerEvent): void => {
    isInside = type === 'pointermove' && pointerType !== 'touch';
    root.classList.remove('unreached');
  };
  document.addEventListener('pointermove', note);
  document.documentElement.addEventListener('pointerleave', note);
  return () => root.classList.toggle('unreached', isInside);
}
