import sharp, { type Sharp } from 'sharp';

// For tests: pictures with an upper half in red, so that one sees which side is up.

const half = async (width: number, height: number, orientation: number): Promise<Sharp> => {
  const top = await sharp({
    create: { width, height: Math.ceil(height / 2), channels: 3, background: '#d00' },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00d' } })
    .composite([{ input: top, top: 0, left: 0 }])
    .withExif({ IFD0: { Artist: 'Sjoerd' } })
    .withMetadata({ orientation });
};

export const madePicture = async (
  format: 'jpeg' | 'png' | 'webp' | 'gif',
  { width = 64, height = 48, orientation = 1 } = {},
): Promise<Buffer> => (await half(width, height, orientation)).toFormat(format).toBuffer();

/** Noise, which no encoder makes small: a picture of many megabytes. */
export const noisePicture = async (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

/** What cameras and programs write into pictures. */
export const PICTURE_TAGS: readonly string[] = [
  '-GPSLatitude=52.1',
  '-GPSLatitudeRef=N',
  '-GPSLongitude=4.3',
  '-GPSLongitudeRef=E',
  '-DateTimeOriginal=2024:06:01 10:00:00',
  '-Make=Cameramaker',
  '-Model=Toestel 9',
  '-SerialNumber=A1234567',
  '-OwnerName=Sjoerd',
  '-XMP:Creator=Sjoerd',
  '-XMP:GPSLatitude=52.1',
  '-XMP-photoshop:Instructions=van het balkon',
  '-IPTC:By-line=Sjoerd',
  '-IPTC:City=Den Haag',
  '-Comment=van het balkon',
];
