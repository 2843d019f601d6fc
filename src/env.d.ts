/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What a page may ask of the content; the press and the development server hand it in. */
    portal: import('#content/portal.ts').Portal;
  }
}
