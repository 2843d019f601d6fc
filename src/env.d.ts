/// <reference types="astro/client" />
import type { Portal as Questions } from '#content/portal.ts';

declare global {
  namespace App {
    interface Locals {
      /** What a page may ask of the content; the press and the development server hand it in. */
      portal: Questions;
    }
  }
}
