/** The parts of a multipart upload: each file as it comes, or why its bytes were thrown away. */
import busboy from 'busboy'
import type { IncomingMessage } from 'node:http'
import { jsonObjectIn, tooLarge } from '../../http/body.js'
import { Refusal } from '../../http/refusal.js'
import { decodedName, type UploadLimits, type UploadParts } from './uploaded-file.js'

const ACTIVITY_BYTES = 256 * 1024
const ACTIVITY_TYPE = 'application/vnd.microsoft.activity'
/** Of those that are one too many the sender is told by their names; whoever sends still more means no good. */
const NAMED_FILES = 20
/** Files that are too large are read to their end, so that the rest of the message is not lost; within reason. */
const PATIENCE = 3

interface Part {
  readonly name: string
  readonly declared: string
  readonly chunks: Buffer[]
  left: 'size' | 'message' | undefined
}

export async function multipartUpload(req: IncomingMessage, limits: UploadLimits): Promise<UploadParts> {
  const found: Part[] = []
  await new Promise<void>((resolve, reject) => {
    const parser = parserFor(req, limits)
    const fail = (refusal: Refusal) => {
      req.unpipe(parser)
      // The rest is read and thrown away, so that the sender gets to read the answer.
      req.resume()
      reject(refusal)
    }
    parser.on('file', (_field, stream, { filename, mimeType }) => {
      const isOneTooMany = !isActivity(mimeType) && found.filter(isFile).length >= limits.files
      const left = isOneTooMany ? ('message' as const) : undefined
      const part: Part = { name: decodedName(filename ?? ''), declared: mimeType, chunks: [], left }
      found.push(part)
      stream.on('data', (chunk: Buffer) => {
        if (!part.left) part.chunks.push(chunk)
      })
      stream.on('limit', () => {
        part.chunks.length = 0
        part.left ??= 'size'
      })
      stream.on('error', () => fail(broken()))
    })
    // A part without a file name, such as the activity when a client sends it as a plain field.
    parser.on('field', (_field, value, { mimeType }) => {
      const chunks = [Buffer.from(value)]
      if (isActivity(mimeType)) found.push({ name: '', declared: mimeType, chunks, left: undefined })
    })
    parser.on('filesLimit', () =>
      fail(new Refusal(413, 'MessageSizeTooBig', `At most ${limits.files} files go with a message.`)),
    )
    parser.on('error', () => fail(broken()))
    parser.on('close', resolve)
    req.on('aborted', () => fail(broken()))
    let length = 0
    const most = PATIENCE * limits.files * limits.fileBytes
    req.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= most) return
      if (length - chunk.length <= most) fail(tooLarge(limits.files * limits.fileBytes))
      // The answer has been written; whoever goes on all the same is cut off.
      else if (length > most + limits.fileBytes) req.destroy()
    })
    req.pipe(parser)
  })
  return sorted(found)
}

function parserFor(req: IncomingMessage, { fileBytes }: UploadLimits): busboy.Busboy {
  const counts = { files: NAMED_FILES, fields: 4, fieldSize: ACTIVITY_BYTES, parts: NAMED_FILES + 5 }
  try {
    return busboy({
      headers: req.headers,
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fileSize: fileBytes + 1, ...counts },
    })
  } catch {
    throw broken() // a multipart type without its boundary
  }
}

function sorted(parts: readonly Part[]): UploadParts {
  const activity = parts.find(({ declared }) => isActivity(declared))
  const files = parts.filter(isFile).map(({ name, declared, chunks, left }) => {
    return { name, declared, content: left ?? Buffer.concat(chunks) }
  })
  if (!activity) return { files }
  const bytes = Buffer.concat(activity.chunks)
  if (activity.left || bytes.length > ACTIVITY_BYTES) throw tooLarge(ACTIVITY_BYTES)
  return { activity: jsonObjectIn(bytes, 'The activity in the upload'), files }
}

function isFile({ declared }: Part): boolean {
  return !isActivity(declared)
}

function isActivity(declared: string): boolean {
  return declared.split(';')[0]?.trim().toLowerCase() === ACTIVITY_TYPE
}

function broken(): Refusal {
  return new Refusal(400, 'BadSyntax', 'The upload is not the multipart body that it says it is.')
}
