/** Web Chat's style options in the page's own colours, which follow the light or the dark theme by themselves. */

/** Characters in one message; the desk refuses far longer ones. */
export const MAX_MESSAGE_LENGTH = 2000

const BUTTON = { background: 'var(--surface)', border: 'var(--brand)', text: 'var(--brand)' }

export const appearance = {
  accent: 'var(--brand)',
  subtle: 'var(--ink-soft)',
  backgroundColor: 'var(--ground)',
  primaryFont: 'var(--font)',
  fontSizeSmall: '85%',
  paddingRegular: 10,
  hideToaster: true,

  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 14,
  bubbleTextColor: 'var(--ink)',
  bubbleFromUserBackground: 'var(--brand)',
  bubbleFromUserBorderColor: 'var(--brand)',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: 'var(--on-brand)',
  bubbleMinWidth: 0,
  bubbleMaxWidth: 420,
  bubbleMinHeight: 0,
  timestampColor: 'var(--ink-soft)',

  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--ink-soft)',
  sendBoxBorderTop: 'solid 1px var(--line)',
  sendBoxButtonColor: 'var(--brand)',
  sendBoxButtonColorOnDisabled: 'var(--edge)',
  sendBoxButtonColorOnHover: 'var(--brand-deep)',
  sendBoxButtonShadeColorOnHover: 'var(--sunken)',
  sendBoxButtonShadeColorOnActive: 'var(--sunken)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  sendBoxHeight: 48,
  sendBoxMaxHeight: 140,
  sendBoxTextWrap: true,
  hideUploadButton: false,
  // HEIC is taken, but not asked for: a telephone that takes such photos then sends them as JPEG, which everybody can see.
  uploadAccept: 'image/jpeg,image/png,image/webp,application/pdf',
  uploadMultiple: true,
  // Files that wait for the send button are hardly seen, and screen readers are told nothing of them.
  sendAttachmentOn: 'attach',

  suggestedActionLayout: 'flow',
  suggestedActionHeight: 38,
  suggestedActionBorderRadius: 19,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: BUTTON.background,
  suggestedActionBorderColor: BUTTON.border,
  suggestedActionTextColor: BUTTON.text,
  suggestedActionBackgroundColorOnHover: 'var(--sunken)',
  suggestedActionBackgroundColorOnActive: 'var(--sunken)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 16,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--focus)',

  transcriptVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptTerminatorBackgroundColor: 'var(--ink-soft)',
  transcriptTerminatorColor: 'var(--ground)',
  transcriptOverlayButtonBackground: 'var(--brand)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--brand-deep)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--brand-deep)',
  transcriptOverlayButtonColor: 'var(--on-brand)',
  transcriptOverlayButtonColorOnHover: 'var(--on-brand)',
  transcriptOverlayButtonColorOnFocus: 'var(--on-brand)',
}
