import sharp from 'sharp';

/** A page as a scanner would give it: lines of text drawn as a picture, black on white, in letters that a machine reads. */
export async function drawnPage(lines: readonly string[], format: 'png' | 'jpeg' | 'tiff' = 'png'): Promise<Buffer> {
  const height = 200 + lines.length * 70;
  const text = lines.map((line, index) => `<text x="90" y="${150 + index * 70}">${line}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="${height}">
    <rect width="100%" height="100%" fill="white"/><g font-family="DejaVu Sans" font-size="36">${text}</g></svg>`;
  return await sharp(Buffer.from(svg)).withMetadata({ density: 150 }).toFormat(format).toBuffer();
}
