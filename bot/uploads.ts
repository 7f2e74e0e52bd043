/** How many files customers may send, how large, and how much of the disk they may fill. */
import type { Attachments } from '../desk/store/attachments.js'
import type { Scanner } from './scanner.js'

export interface UploadSettings {
  /** Of one file, in MB of 1,048,576 bytes. */
  readonly fileMb: number
  readonly perMessage: number
  readonly perConversation: number
  /** Of all files that the desk keeps, in MB; 0: no limit. */
  readonly totalMb: number
}

export interface Uploads {
  readonly settings: UploadSettings
  readonly room: Room
  /** Undefined: nobody looks for viruses. */
  readonly scan: Scanner | undefined
}

export const MB = 1024 * 1024
/** What was deleted meanwhile is found out no sooner than after this. */
const MEASURED_MS = 60_000

/** What is left of the disk space that customers' files may take. Others may delete files: it is measured again when full. */
export class Room {
  private measured: { readonly at: number; readonly bytes: Promise<number> } | undefined
  private taken = 0

  constructor(
    private readonly mostBytes: number,
    private readonly attachments: Pick<Attachments, 'bytes'>,
    private readonly now: () => Date,
  ) {}

  /** Answers false when there is no room for as many bytes more; else they are counted as taken. */
  async take(bytes: number): Promise<boolean> {
    if (this.mostBytes === 0) return true
    if (await this.fits(bytes)) return true
    const isOld = this.now().getTime() - (this.measured?.at ?? 0) >= MEASURED_MS
    if (isOld) this.measured = undefined
    return isOld && (await this.fits(bytes))
  }

  private async fits(bytes: number): Promise<boolean> {
    const kept = await this.measure()
    if (kept + this.taken + bytes > this.mostBytes) return false
    this.taken += bytes
    return true
  }

  private async measure(): Promise<number> {
    if (!this.measured) {
      this.measured = { at: this.now().getTime(), bytes: this.attachments.bytes() }
      this.taken = 0
    }
    const { measured } = this
    // A disk that cannot be read now may be read the next time.
    return measured.bytes.catch((error: unknown) => {
      if (this.measured === measured) this.measured = undefined
      throw error
    })
  }
}

/** `now`: the time on the clock. */
export function openUploads(
  settings: UploadSettings,
  attachments: Pick<Attachments, 'bytes'>,
  scan: Scanner | undefined,
  now: () => Date,
): Uploads {
  return { settings, room: new Room(settings.totalMb * MB, attachments, now), scan }
}
