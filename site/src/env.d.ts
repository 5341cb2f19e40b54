/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the components of the guide or story on this page need to know of it. */
    reading?: import('./library/reading.ts').Reading;
  }
}
