import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Draws the icons of the installers from the one drawing. electron-builder makes those of macOS and Windows from the largest. */

const folder = join(dirname(import.meta.filename), 'resources');
/** Sizes that Linux desktops look for (freedesktop.org, Icon Theme Specification), in pixels. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** Apple asks for the largest. */
const largest = 1024;

const drawing = readFileSync(join(folder, 'icon.svg'));
const draw = (size: number): Promise<Buffer> =>
  // Drawn at the size itself, rather than made smaller: edges stay sharp.
  sharp(drawing, { density: (72 * size) / largest })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();

mkdirSync(join(folder, 'icons'), { recursive: true });
for (const size of sizes) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), await draw(size));
writeFileSync(join(folder, 'icon.png'), await draw(largest));
// Windows of the app show it on Linux, also where nothing was installed.
writeFileSync(join(dirname(dirname(folder)), 'electron', 'icon.png'), await draw(256));
