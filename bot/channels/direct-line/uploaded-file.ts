/** What an upload brings: files as they came, and within which limits they are read. */
import type { JsonObject } from '../../http/json.js'

export interface UploadLimits {
  /** Of each file, in bytes. */
  readonly fileBytes: number
  readonly files: number
}

export interface UploadedFile {
  /** As the sender named it. */
  readonly name: string
  /** As the sender calls it; '' when it does not say. */
  readonly declared: string
  /** `size`, `message`: one that is too large, or one too many; its bytes were thrown away. */
  readonly content: Buffer | 'size' | 'message'
}

export interface UploadParts {
  readonly activity?: JsonObject
  readonly files: readonly UploadedFile[]
}

/** Browsers escape the quotes and line ends of a file's name. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name // a percent sign that is nothing but that
  }
}
