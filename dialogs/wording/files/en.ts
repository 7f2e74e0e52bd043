/** What is said in English about the files that a customer sends. */
import type { FilesWording } from './es.js'

export const filesEn: FilesWording = {
  linked: (count) =>
    count === 1
      ? 'I do not open links to files: yours stays in the conversation for our staff.'
      : 'I do not open links to files: yours stay in the conversation for our staff.',
  notKept: (name, why) => `${name ? `I could not keep “${name}”` : 'I could not keep a file'}: ${why}`,
  notKeptAll: 'I could not keep these files:',
  nameless: 'without a name',
  why: (file) => {
    switch (file.why) {
      case 'size':
        return `it is larger than ${file.limitMb} MB. You can send it smaller, or send a screenshot.`
      case 'message':
        return `a message can have ${file.limit}. You can send it in the next message.`
      case 'conversation':
        return `a conversation can have ${file.limit}, and I have them already. If you need to send more, ask for a person.`
      case 'kind':
        return 'I can only keep photos (JPEG, PNG, WebP or HEIC) and PDF documents. A photo or a screenshot of it will do, too.'
      case 'broken':
        return 'it arrived incomplete or damaged. Please send it again, or send a screenshot.'
      case 'pixels':
        return 'the picture has more than 100 megapixels. You can send it at a lower resolution.'
      case 'room':
        return 'there is no room for more files right now. Please try again later, or ask for a person.'
      case 'harmful':
        return 'our security check has marked it as dangerous. You can send a photo or a screenshot instead.'
      case 'unscanned':
        return 'our security check is not answering right now. Please send it again in a few minutes.'
    }
  },
}
