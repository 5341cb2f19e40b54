/** What we use of it; the types on the registry are of a version that could not choose features. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** By axis: one place on it, or what is kept of it. */
    variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
    /** Tags of OpenType features. All of them unless given. */
    keepFeatures?: readonly string[];
  }
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}
