/** An upload's body, taken apart: the files, and the activity they belong to if one came along. */
import type { IncomingMessage } from 'node:http'
import { readBody } from '../../http/body.js'
import { Refusal } from '../../http/refusal.js'
import { multipartUpload } from './upload-multipart.js'
import { decodedName, type UploadLimits, type UploadParts } from './uploaded-file.js'

/** Throws a Refusal when it is broken, holds no file, or goes on and on. */
export async function uploadParts(req: IncomingMessage, limits: UploadLimits): Promise<UploadParts> {
  const type = req.headers['content-type'] ?? ''
  const parts = /^multipart\//i.test(type) ? await multipartUpload(req, limits) : await single(req, type, limits)
  if (parts.files.length === 0) throw new Refusal(400, 'BadArgument', 'The upload holds no file.')
  return parts
}

async function single(req: IncomingMessage, declared: string, { fileBytes }: UploadLimits): Promise<UploadParts> {
  const name = fileNameIn(req.headers['content-disposition'] ?? '')
  const content = await readBody(req, fileBytes).catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 413) return 'size' as const
    throw error
  })
  return { files: content.length === 0 ? [] : [{ name, declared, content }] }
}

/** Both spellings of a disposition: `filename="x"` and `filename*=UTF-8''x`. */
function fileNameIn(disposition: string): string {
  const extended = /filename\*=utf-8''([^;]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) return decodedName(extended)
  const name = /filename="((?:[^"\\]|\\.)*)"|filename=([^;\s]+)/i.exec(disposition)
  // Node reads headers as Latin-1; browsers write UTF-8 into them.
  return Buffer.from(name?.[1]?.replace(/\\(.)/g, '$1') ?? name?.[2] ?? '', 'latin1').toString('utf8')
}
