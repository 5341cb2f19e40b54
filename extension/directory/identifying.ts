/** What tells who is meant by a mention, in one piece to be loaded when it is needed. */
export { identify } from '@kith/shared/recognise/identify';
export { openNameIndex, placesOf } from '@kith/shared/recognise/names';
