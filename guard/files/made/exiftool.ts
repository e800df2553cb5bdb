import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// For tests: an eye that is not ours. exiftool knows more places where a file keeps things than anybody.

const SCRIPT = join(
  dirname(createRequire(import.meta.url).resolve('exiftool-vendored.pl/package.json')),
  'bin/exiftool',
);

const run = (args: readonly string[]): string => {
  try {
    return execFileSync('perl', [SCRIPT, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new Error('This test needs perl, which runs exiftool: install it (apt-get install perl).');
    throw error;
  }
};

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-tags-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A file with tags that exiftool itself writes into it. `-ee`, `-Tag=value` and the like. */
export const withTags = (bytes: Uint8Array, extension: string, tags: readonly string[]): Buffer =>
  inFolder((folder) => {
    const path = join(folder, `in.${extension}`);
    writeFileSync(path, bytes);
    run(['-q', '-m', '-overwrite_original', ...tags, path]);
    return readFileSync(path);
  });

/** Every tag that exiftool finds, by group and name, in embedded files and in unknown places too. */
export const tagsOf = (bytes: Uint8Array, extension: string): Readonly<Record<string, unknown>> =>
  inFolder((folder) => {
    const path = join(folder, `out.${extension}`);
    writeFileSync(path, bytes);
    const [found] = JSON.parse(
      run(['-j', '-a', '-u', '-U', '-G1', '-ee3', '-api', 'RequestAll=3', path]),
    ) as Record<string, unknown>[];
    return found ?? {};
  });

/** What a file says of itself because it is a picture, a page or a film: its form, never its making. */
const FORM =
  /^(SourceFile|ExifTool:.*|System:.*|File:(FileType.*|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling|JPEGImageLength|JPEGQualityEstimate|JPEGDigest)|JFIF:.*|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Transparency)|PDF:(PDFVersion|Linearized|PageCount)|Composite:(ImageSize|Megapixels|Rotation|AvgBitrate)|QuickTime:(MediaData|MajorBrand|MinorVersion|CompatibleBrands|MediaDataSize|MediaDataOffset|MovieHeaderVersion|TimeScale|Duration|Preferred.*|MatrixStructure|Preview.*|PosterTime|Selection.*|CurrentTime|NextTrackID)|Track\d+:(Unknown_(edts|esds)|AVCConfiguration|HEVCConfiguration|SampleToChunk|SampleSizes|ChunkOffset|TimeToSampleTable|SyncSampleTable|CompositionTimeToSample|TrackHeaderVersion|TrackID|TrackDuration|TrackLayer|TrackVolume|MatrixStructure|ImageWidth|ImageHeight|MediaHeaderVersion|MediaTimeScale|MediaDuration|HandlerType|HandlerClass|GraphicsMode|OpColor|CompressorID|SourceImageWidth|SourceImageHeight|XResolution|YResolution|BitDepth|VideoFrameRate|Balance|AudioFormat|AudioChannels|AudioBitsPerSample|AudioSampleRate|PixelAspectRatio|ColorProfiles|ColorPrimaries|TransferCharacteristics|MatrixCoefficients|VideoFullRangeFlag|BufferSize|MaxBitrate|AverageBitrate|GenFlags|GenMediaVersion|GenGraphicsMode|GenOpColor|GenBalance))$/;

const isNothing = (name: string, value: unknown): boolean =>
  value === '0000:00:00 00:00:00' ||
  value === 'und' ||
  (/:Unknown_|:HandlerVendorID$/.test(name) && /^[0 ]*$/.test(String(value)));

/** The tags that tell more than the form. For a cleaned file there are none. */
export const tellingTags = (bytes: Uint8Array, extension: string): readonly string[] =>
  Object.entries(tagsOf(bytes, extension))
    .filter(([name, value]) => !FORM.test(name) && !isNothing(name, value))
    .map(([name, value]) => `${name} = ${String(value).slice(0, 60)}`);
