declare namespace App {
  interface Locals {
    /** The store's answers: handed in by the press, in development by the press adapter's middleware. */
    portal: import('#content/portal.ts').Portal;
  }
}
