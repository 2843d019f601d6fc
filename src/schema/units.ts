import { z } from 'zod';
import { Slug, line } from './primitives.ts';

/** `don-vi.yaml`: the units bound by the regulation (row A10). */
export const Unit = z.strictObject({
  /** `phong-giao-duc-trung-hoc`: the name entries, sections and accounts use. */
  id: Slug,
  /** Full name as the text writes it. */
  name: line(160),
  /** For narrow places. */
  shortName: line(60).optional(),
  /** What the regulation tells units apart by (rows A10, B16, H01). */
  kind: z.enum([
    'lanh-dao',
    'phong',
    'don-vi-truc-thuoc',
    'truong',
    'trung-tam',
    'phong-gddt-quan-huyen',
    'doan-the',
    'ban-bien-tap',
    'ben-ngoai',
  ]),
  /** Unit it belongs to. */
  parent: Slug.optional(),
  /** Shown on the contact page (row I03). */
  address: line(200).optional(),
  phone: line(40).optional(),
  email: z.email().optional(),
  /** A sample unit, not a real one. */
  illustrative: z.boolean().default(false),
});
export type Unit = z.output<typeof Unit>;

export const Units = z.strictObject({ units: z.array(Unit).nonempty() });
export type Units = z.output<typeof Units>;
