/** An upload's body, taken apart: the files, and the activity they belong to if one came along. */
import busboy from 'busboy'
import type { IncomingMessage } from 'node:http'
import { jsonObjectIn, readBody, tooLarge } from '../../http/body.js'
import type { JsonObject } from '../../http/json.js'
import { Refusal } from '../../http/refusal.js'

export const FILE_BYTES = 10 * 1024 * 1024
export const FILES = 5
const ACTIVITY_BYTES = 256 * 1024
const ACTIVITY_TYPE = 'application/vnd.microsoft.activity'

export interface UploadedFile {
  /** As the sender named it. */
  readonly name: string
  /** As the sender calls it; '' when it does not say. */
  readonly declared: string
  readonly bytes: Buffer
}

export interface UploadParts {
  readonly activity?: JsonObject
  readonly files: readonly UploadedFile[]
}

/** Throws a Refusal when it is broken, too large, or holds no file. */
export async function uploadParts(req: IncomingMessage): Promise<UploadParts> {
  const type = req.headers['content-type'] ?? ''
  const parts = /^multipart\//i.test(type) ? await multipart(req) : await single(req, type)
  if (parts.files.length === 0) throw new Refusal(400, 'BadArgument', 'The upload holds no file.')
  return parts
}

async function single(req: IncomingMessage, declared: string): Promise<UploadParts> {
  const bytes = await readBody(req, FILE_BYTES)
  const name = fileNameIn(req.headers['content-disposition'] ?? '')
  return { files: bytes.length === 0 ? [] : [{ name, declared, bytes }] }
}

/** Both spellings of a disposition: `filename="x"` and `filename*=UTF-8''x`. */
function fileNameIn(disposition: string): string {
  const extended = /filename\*=utf-8''([^;]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) return decoded(extended)
  const name = /filename="((?:[^"\\]|\\.)*)"|filename=([^;\s]+)/i.exec(disposition)
  // Node reads headers as Latin-1; browsers write UTF-8 into them.
  return Buffer.from(name?.[1]?.replace(/\\(.)/g, '$1') ?? name?.[2] ?? '', 'latin1').toString('utf8')
}

async function multipart(req: IncomingMessage): Promise<UploadParts> {
  const found: { name: string; declared: string; chunks: Buffer[] }[] = []
  await new Promise<void>((resolve, reject) => {
    const parser = parserFor(req)
    const fail = (refusal: Refusal) => {
      // The rest is read and thrown away, so that the sender gets to read the answer.
      req.unpipe(parser)
      req.resume()
      reject(refusal)
    }
    parser.on('file', (_field, stream, { filename, mimeType }) => {
      const part = { name: decoded(filename ?? ''), declared: mimeType, chunks: [] as Buffer[] }
      found.push(part)
      stream.on('data', (chunk: Buffer) => part.chunks.push(chunk))
      stream.on('limit', () => fail(tooLarge(FILE_BYTES)))
      stream.on('error', () => fail(broken()))
    })
    // A part without a file name, such as the activity when a client sends it as a plain field.
    parser.on('field', (_field, value, { mimeType }) => {
      if (mimeType === ACTIVITY_TYPE) found.push({ name: '', declared: mimeType, chunks: [Buffer.from(value)] })
    })
    parser.on('filesLimit', () =>
      fail(new Refusal(413, 'MessageSizeTooBig', `At most ${FILES} files go with a message.`)),
    )
    parser.on('error', () => fail(broken()))
    parser.on('close', resolve)
    req.on('aborted', () => fail(broken()))
    req.pipe(parser)
  })
  const parts = found.map(({ chunks, ...part }) => ({ ...part, bytes: Buffer.concat(chunks) }))
  return sorted(parts)
}

function parserFor(req: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fileSize: FILE_BYTES + 1, files: FILES + 1, fields: 4, fieldSize: ACTIVITY_BYTES, parts: FILES + 5 },
    })
  } catch {
    throw broken() // a multipart type without its boundary
  }
}

function sorted(parts: readonly UploadedFile[]): UploadParts {
  const isActivity = ({ declared }: UploadedFile) => declared.split(';')[0]?.trim().toLowerCase() === ACTIVITY_TYPE
  const [activity] = parts.filter(isActivity)
  const files = parts.filter((part) => !isActivity(part))
  if (files.length > FILES) throw new Refusal(413, 'MessageSizeTooBig', `At most ${FILES} files go with a message.`)
  if (!activity) return { files }
  if (activity.bytes.length > ACTIVITY_BYTES) throw tooLarge(ACTIVITY_BYTES)
  return { activity: jsonObjectIn(activity.bytes, 'The activity in the upload'), files }
}

/** Browsers escape the quotes and line ends of a file's name. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name // a percent sign that is nothing but that
  }
}

function broken(): Refusal {
  return new Refusal(400, 'BadSyntax', 'The upload is not the multipart body that it says it is.')
}
