/** What the channel adds to a customer's message when it could not keep every file: the bot tells them, staff can read it. */
import { z } from 'zod'
import { refusedFileSchema, type RefusedFile } from '../../../knowledge/refused-file.js'

const TYPE = 'mostrador/refused-files'
const schema = z.object({ type: z.literal(TYPE), files: z.array(refusedFileSchema) })

export function refusedFilesEntity(files: readonly RefusedFile[]) {
  return { type: TYPE, files: [...files] }
}

/** Clients cannot send it: entities with our own prefix are not taken from them. */
export function refusedFilesIn(entities: readonly unknown[]): readonly RefusedFile[] {
  return entities.flatMap((entity) => schema.safeParse(entity).data?.files ?? [])
}
