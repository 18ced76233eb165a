import sharp from 'sharp';

/** As from a scanner that is not well: turned, smaller, blurred, and saved badly. */
export async function scanned(page: Buffer, degrees: number): Promise<Buffer> {
  const turned = await sharp(page)
    .greyscale()
    .rotate(degrees, { background: '#fff' })
    .toBuffer({ resolveWithObject: true });
  return await sharp(turned.data)
    .resize({ width: Math.round(turned.info.width * 0.88) })
    .blur(0.7)
    .jpeg({ quality: 55 })
    .toBuffer();
}
