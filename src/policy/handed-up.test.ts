import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { decide } from './decide.ts';
import { publishRight } from './publish-right.ts';
import { requiredApprovals } from './route.ts';
import {
  approvals,
  board,
  facts,
  member,
  proposal,
  routeOf,
  rule,
  secretary,
} from '../../tests/policy/one-route.ts';

describe('an item handed up', () => {
  const escalations = [{ from: 'bien-tap-cap-2', to: 'truong-ban', ...basis }];
  const handedUp = (publish: string[]) => {
    const route = requiredApprovals(
      rulebookWith({
        approvals: {
          ...approvals,
          escalations,
          rules: [rule({ route: [{ role: 'bien-tap-cap-2' }], publish })],
        },
      }),
      board,
      facts,
      at('2026-03-05T09:00'),
    );
    return decide(route, [{ ...member, escalateTo: 'truong-ban' }], proposal);
  };

  it('is published by the higher tier in place of one that publishes, and by nobody new otherwise', () => {
    expect(handedUp(['bien-tap-cap-1', 'bien-tap-cap-2'])).toMatchObject({
      escalatedTo: 'truong-ban',
      publishers: ['bien-tap-cap-1', 'truong-ban'],
    });
    expect(handedUp(['bien-tap-cap-1']).publishers).toEqual(['bien-tap-cap-1']);
  });

  it('may go up from a tier that stands in for the last one', () => {
    const route = requiredApprovals(
      rulebookWith({
        approvals: {
          ...approvals,
          escalations,
          rules: [
            rule({
              route: [{ role: 'bien-tap-cap-2', or: ['bien-tap-cap-1'] }],
              publish: ['bien-tap-cap-1'],
            }),
          ],
        },
      }),
      board,
      facts,
      at('2026-03-05T09:00'),
    );
    expect(decide(route, [{ ...secretary, escalateTo: 'truong-ban' }], proposal).escalatedTo).toBe(
      'truong-ban',
    );
  });
});

it('never opens a route without steps', () => {
  const empty = { ...routeOf([{ role: 'bien-tap-cap-1' }]), steps: [] };
  expect(decide(empty, [secretary], proposal).state).toBe('waiting');
});

describe('what is never taken down', () => {
  const disclosures = [{ id: 'cong-khai', section: 'cong-khai', neverRemoved: true, ...basis }];
  const removal = factsOf({ type: 'cong-khai', section: 'cong-khai', change: 'remove', published: true });
  const route = (given: typeof removal) =>
    requiredApprovals(rulebookWith({ disclosures }), board, given, at('2026-03-05T09:00'));

  it('is refused to everyone, with the words of the text', () => {
    const found = route(removal);
    expect(found.never).toEqual({ cite: basis.cite, quote: basis.quote });
    expect(publishRight(found, decide(found, [], proposal), 'truong-ban', at('2026-03-05T09:00'))).toEqual({
      allowed: false,
      message: `Không được gỡ bỏ nội dung này: “${basis.quote}” (${basis.cite}).`,
      cite: basis.cite,
      needs: '',
    });
  });

  it('may be changed, and other items may go', () => {
    expect(route(factsOf({ ...removal, change: 'edit' })).never).toBeUndefined();
    expect(route(factsOf({ ...removal, section: 'khac' })).never).toBeUndefined();
  });
});
