import { floatAt, integerAt, type Pdfium, withMemory } from './pdfium.ts';

/** What a page shows beside text, as far as that tells whether its words are in a picture. */
export type PageLook = {
  /** The largest share of the page that one picture covers, 0 to 1. */
  readonly covered: number;
  /** Pixels per point of the sharpest picture; 0 without one. */
  readonly density: number;
  /** Lines and curves: letters may be drawn with them. */
  readonly paths: number;
};

/** Types of page objects (fpdf_edit.h). */
const objectType = { path: 2, image: 3, form: 5 } as const;
/** Groups within groups that are followed, and objects looked at: a page made to keep a reader busy has no end. */
const [deepest, mostObjects] = [4, 5_000];

type Size = { readonly width: number; readonly height: number };

/** Looks at the objects of an open page without drawing it. */
export function lookAtPage(pdfium: Pdfium, page: number): PageLook {
  const area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page);
  return withMemory(pdfium, 16, scratch => {
    let [covered, density, paths] = [0, 0, 0];
    for (const { object, type, group } of objectsOn(pdfium, page).take(mostObjects)) {
      if (type === objectType.path) paths += 1;
      if (type !== objectType.image) continue;
      // Objects in a group have coordinates of its own; the group itself stands on the page.
      const { width, height } = sizeOf(pdfium, group ?? object, scratch);
      if (area > 0) covered = Math.max(covered, Math.min(1, (width * height) / area));
      if (width > 0) density = Math.max(density, pixelsAcross(pdfium, object, scratch) / width);
    }
    return { covered, density, paths };
  });
}

type Seen = { readonly object: number; readonly type: number; readonly group: number | undefined };

/** The objects of a page and of the groups on it. */
function* objectsOn(pdfium: Pdfium, page: number): Generator<Seen> {
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1)
    yield* objectsFrom(pdfium, pdfium.FPDFPage_GetObject(page, index), undefined, 0);
}

function* objectsFrom(pdfium: Pdfium, object: number, group: number | undefined, depth: number): Generator<Seen> {
  const type = pdfium.FPDFPageObj_GetType(object);
  yield { object, type, group };
  if (type !== objectType.form || depth === deepest) return;
  const count = pdfium.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count; index += 1)
    yield* objectsFrom(pdfium, pdfium.FPDFFormObj_GetObject(object, index), group ?? object, depth + 1);
}

/** The size of an object on the page, in points. */
function sizeOf(pdfium: Pdfium, object: number, scratch: number): Size {
  if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return { width: 0, height: 0 };
  const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map(offset => floatAt(pdfium, scratch + offset));
  return { width: Math.max(0, right - left), height: Math.max(0, top - bottom) };
}

function pixelsAcross(pdfium: Pdfium, object: number, scratch: number): number {
  return pdfium.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) ? integerAt(pdfium, scratch) : 0;
}
