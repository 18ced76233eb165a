import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../contract/exhibits.ts';
import { Failure } from '../../../contract/failure.ts';
import { rowLoader } from '../../../renderer/exhibits/row-loader.ts';

const ids = Array.from({ length: 5000 }, (_, place) => place + 1);
const exhibit = (id: number, title = `Title ${id}`): Exhibit => ({ id, title }) as Exhibit;

/** A loader whose questions wait until they are answered by hand. */
function waiting() {
  const asked: { readonly ids: number[]; readonly answer: PromiseWithResolvers<readonly Exhibit[]> }[] = [];
  const loader = rowLoader(wanted => {
    const answer = Promise.withResolvers<readonly Exhibit[]>();
    asked.push({ ids: wanted, answer });
    return answer.promise;
  });
  const settled = () => new Promise(resolve => setTimeout(resolve));
  return { loader, asked, settled };
}

describe('the rows of the table', () => {
  test('what is in view is asked for first, with some around it', async () => {
    const { loader, asked, settled } = waiting();
    loader.view(ids, 100, 129);
    expect(asked[0]?.ids.slice(0, 30)).toEqual(ids.slice(100, 130));
    expect(asked[0]?.ids).toHaveLength(110);
    asked[0]?.answer.resolve(asked[0].ids.map(id => exhibit(id)));
    await settled();
    expect(loader.row(101)).toMatchObject({ title: 'Title 101' });
    expect(asked).toHaveLength(1);
  });

  test('what was scrolled past while a question is open is not asked for', async () => {
    const { loader, asked, settled } = waiting();
    for (let first = 0; first < 3000; first += 100) loader.view(ids, first, first + 29);
    expect(asked).toHaveLength(1);
    asked[0]?.answer.resolve([]);
    await settled();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.ids[0]).toBe(2901);
  });

  test('rows that are old stay until they are there anew', async () => {
    const { loader, asked, settled } = waiting();
    loader.view([1, 2], 0, 1);
    asked[0]?.answer.resolve([exhibit(1), exhibit(2)]);
    await settled();
    loader.markOld();
    expect(loader.row(1)).toMatchObject({ title: 'Title 1' });
    asked[1]?.answer.resolve([exhibit(1, 'Renamed')]);
    await settled();
    expect(loader.row(1)).toMatchObject({ title: 'Renamed' });
    // One that is gone has no row, and is not asked for over and over.
    expect(loader.row(2)).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  test('after a failure it asks again at the next occasion, and not by itself', async () => {
    const { loader, asked, settled } = waiting();
    loader.view([1], 0, 0);
    asked[0]?.answer.reject(new Failure('internal', 'It did not work this time.'));
    await settled();
    expect(asked).toHaveLength(1);
    expect(loader.failure()?.code).toBe('internal');
    loader.view([1], 0, 0);
    expect(asked).toHaveLength(2);
  });
});
