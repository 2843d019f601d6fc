import { z } from 'zod';
import { Slug, line } from './primitives.ts';

/** `don-vi.yaml`: the units bound by the regulation (row A10). */
export const Unit = z.strictObject({
  id: Slug,
  name: line(160),
  shortName: line(60).optional(),
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
  parent: Slug.optional(),
  address: line(200).optional(),
  phone: line(40).optional(),
  email: z.email().optional(),
  /** A sample unit, not a real one. */
  illustrative: z.boolean().default(false),
});
export type Unit = z.output<typeof Unit>;

export const Units = z.strictObject({ units: z.array(Unit).nonempty() });
export type Units = z.output<typeof Units>;
