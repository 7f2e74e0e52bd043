/** How customers tell each kind of claim in English, a line each: what they say beyond the expressions in `../en.ts`. */
import type { ClaimExamples } from '../claim-cues.js'

export const en: ClaimExamples = {
  claim: `
    The man who put the aerial up broke two roof tiles and now it leaks in
    the listing said waterproof and it died in the first shower, what a con
    I was told I qualified for the trade-in scheme and then that I didn't, I've lost the grant
    your packing tape took the varnish off my table
    you gave me bad advice and I've spent double
    the hood was hung without anchors and nearly killed us
    you went too far with the drill and burst next door's pipe
    I had a hundred euro voucher and it says it's been used
    the bathroom unit has swollen with the leak you left
    the socket has to be redone because they left it bare, who's going to cover that
    stick to what you advertised
    I've no kitchen because of your mistake and I'm eating out every day
    I've missed three days of work for your appointments
    when you changed the disk you lost my thesis
    the sign said latest generation and it's four years old
    I'm not getting the welcome gift
    you deny me the discount you signed in the quote
    your workman left the tap open and water has come through the ceiling
    somebody got into my account through your fault and spent my points
    the adviser said the hood vented outside and it's a filter one
    I tripped on the pallet you left in the aisle
    the scaffolding dented my car
    you sell as green something that isn't
    I was promised a fixed price and it's gone up
    they threw out my old oven, which worked, without asking
    the workshop kept the good parts of my machine
    your plumber drilled into a pipe and flooded my hall, you should pay for it
    I was mis-sold an insurance plan that covers nothing, I want this put right
    where's my cashback from the promotion, you promised it and I want it
    a shelf fell on my foot in your shop and I want compensation
    You lost the hard drive I left with you, what will you give me for it
    the offer price disappeared at checkout, I want you to sell it to me at that price
    they scratched my car in your car park with a trolley of yours, claim
    I want to make a claim because I was misled about the model
    your voucher was rejected for no reason and I want it accepted
    the phone you sold as refurbished was locked to someone else, sort it
    welcome points never credited, please add them
    my wall needs repainting because of your installers and I expect you to cover it`,
  complaint: `
    The girl on the morning shift is full of herself
    I was got rid of in two seconds without being listened to
    you walk in and nobody lifts their head
    that security fellow thinks he's the police
    I had to put up with his huffing all through the visit
    she called me a pain to my face
    the lad slammed the door and walked off grumbling
    all these machines and not one human to listen
    the switchboard sends you round and round and then cuts off
    got there at ten and at twelve they still hadn't called me
    the manager fobbed me off with a we'll see
    if you're not young you don't exist in that shop
    the place is a sorry sight, so neglected
    the installer came in with muddy boots and got angry when I mentioned it
    he cut me off mid sentence
    they talk among themselves as if you weren't there
    the saleswoman sneered at my budget
    the customer service chap raised his voice
    I was sent from one desk to another like a ball
    they were going to let me know and I'm still waiting to this day
    the cashier threw my change on the counter
    not one apology after what happened
    always in a hurry, always in a bad mood
    they called me a liar
    they don't answer by phone or letter or anything
    they threw me out because my baby was crying
    how rude the collection desk is, not a please or a thank you
    asked a lad something and he told me to google it
    Noise from your lorries at five in the morning, I'm complaining
    the guard made me open my handbag in front of everyone
    I've got crutches and they left me standing half an hour
    it is outrageous how little you care about customers
    he said if I didn't like it I knew where the door was
    I don't need anything from you, just know that I felt looked down on
    you've a freephone that no one ever picks up
    they assume women don't get computers, disgusting
    complaint re driver, foul language
    very disappointed by how I was spoken to by the supervisor`,
  return: `
    Bought it for my niece and she's already got one
    I ordered it in grey and at home it doesn't match
    tried it in the lounge and it's far too bulky
    not quite me, it's coming back to you
    on reflection I'd sooner keep the old one
    it's still in its box with the plastic on and I want it sent back
    it was an impulse, I don't need it
    moving to a furnished flat so the fridge is surplus
    the television covers the window, it's no good to me
    I bought one too many
    my husband brought home another, so this one goes back to the shop
    the lamp is ugly in the flesh
    I'd like to undo the order and have you fetch it, I haven't used it
    it's for natural gas and I'm on bottled, I chose wrongly
    when I saw it assembled my heart sank, I don't want it
    I kept it by mistake, it was only to try
    the child prefers another game, this one's sealed
    make use of my right to cancel within fourteen days
    I'll never learn to use it, I'll drop it back
    found one that suits me more so I'm giving this one back
    wrong size bracket for my screen, want to send it in
    it's untouched with the tags on
    three days in I went off it
    I ordered two sizes and I'm keeping one
    the treat turned out expensive, back to your warehouse it goes
    the chair doesn't agree with my back, I'd like to hand it in
    returning the treadmill, never used it
    I'd thought better of it and don't want the scooter, can you pick it up
    withdrawing from order NX-30511620
    the pot is massive, gonna return it
    please process a return of the camera I got on sunday
    bought the wrong ink, unopened, want to send it back
    my girlfriend already had that straightener so it's going back
    need to return a sealed router
    The chair smells of plastic, I'd like to return it
    the kid doesn't like the tablet, we want to bring it back
    take back the projector please, total regret
    I'd like to cancel and give back the exercise bike, still boxed`,
  warranty: `
    The oven dial spins freely and it won't reach temperature
    water comes out through the door rubber
    the vacuum smells of burnt rubber and cuts out
    six months on the speaker sounds tinny
    the tablet runs flat in half an hour
    the laptop's hinge has come apart
    the fridge builds up ice at the back and freezes the yoghurts
    it gives me an electric shock when I touch it
    the hard drive clicks and doesn't show up
    the camera takes everything blurry
    there's no way to get it going since monday
    the compressor never stops
    the robot goes round in circles and gets stuck
    there are purple lines on half the telly
    error F05 all the time
    the iron gives no steam any longer
    the keys keep sticking
    the power button has sunk in
    the heater gives off smoke
    the dryer takes four hours and leaves clothes wet
    the thermostat shows any old number
    the wifi on the thing drops every minute
    the phone shut down and hasn't come back to life
    it buzzes, shakes and then stops
    the fan has seized up
    the drum wobbles, it's just over a year old
    the extractor doesn't suck any more and you fitted it in february
    ps controller died after 4 months
    blender motor burnt out the second time I used it
    tablet stuck on the logo, guarantee still valid
    water pooling inside the fridge, I bought it in 2024
    laptop has blue screens all day and it's brand new
    dryer smells of burning, 14 months old
    I want my scooter fixed under guarantee, the brake has gone
    nobody can hear me on my phone, mic's dead, had it since christmas
    the oven you mended is back to how it was
    soundbar no longer powers up, april purchase
    you replaced the part and it still isn't working`,
  delivery: `
    I opened the door and the box had a hole in it
    I've been looking out of the window all morning and they haven't appeared
    only the manual was inside, no trace of the appliance
    they shoved it through the window and it's shattered
    it wasn't mine, it said High Street
    they brought white and it was meant to be stainless
    a month today since I placed it and nothing's changed
    the glass crunched as soon as I lifted it
    the note says four boxes and they unloaded three
    it's been out for delivery since thursday
    they left without buzzing
    they dropped it at the fifth floor's
    a tray and the bag of screws weren't there
    they keep changing the day on me
    it vanished from the landing
    the handle was snapped when it came
    it was for christmas and it's january
    you sent a cot and I was expecting a stove
    according to the internet it's at my house and there's nothing here
    the freezer door came bent from the journey
    the package was dripping
    the driver said it wouldn't fit up the stairs and took it away
    no one can tell me the whereabouts of my purchase
    the cardboard was soaked
    ordered it with a charger and it came without
    they got the wrong building and somebody else picked it up
    they left it with the doorman and the doorman says no
    the fridge you brought is scratched and dented
    I bought three and there are only two in the box
    My washer was due on the 5th, still washing by hand
    driver chucked the tv over the fence and it's in bits
    a different model to the one I ordered has come
    signed for by some Pete, no Pete lives here
    shipment stuck in Zaragoza for ten days
    there was no stand with the tv
    no one came at the agreed time and I lost my morning
    still waiting on the filters I ordered ages ago
    got a parcel meant for a bloke called Steve`,
  billing: `
    You've stung me for 80 too much
    you're on my banking app twice
    my member's discount doesn't show
    you keep taking payments for something I ended
    the sale was voided and the cash isn't coming back
    the receipt adds up wrong
    I've been sent a bill that isn't mine
    what I sent back still isn't in my account
    the invoice is made out to somebody else
    I paid a deposit and then the whole total
    free postage gets added at the end
    instalments of 30 when I signed for 25
    200 was held and they won't release it
    where's my credit from march
    the charge is dated a day I didn't shop
    handling fees were added without a word
    you credited my old card
    there's a strange item on my statement
    the VAT isn't right
    I paid cash and by card as well
    you say it's paid, I say the money's not there
    the bag was scanned three times
    I'm listed as in arrears for a loan I finished
    the change doesn't tally
    you've invoiced the dearer model
    the price difference was never reimbursed
    a payment has gone out for an order I never made
    120 for the washer has come out twice
    when do I get the 60 euros, I returned the tablet in september
    total on the invoice is wrong
    you added interest that wasn't in the agreement
    199 was taken instead of 149
    refund went to a card that no longer exists and I don't have it
    weird charge from your shop at 3am
    the visit was meant to be free and I got a bill
    the offer wasn't taken off on the receipt, I paid full price
    I cancelled and you've still billed me
    three 9.99 charges for goodness knows what`,
  suggestion: `
    A few armchairs at the back and people would stay longer
    printing the slip is pointless these days
    a voice search would be so good
    with some drawings the instructions would be easier to follow
    what about money off for bringing the old one in
    I'd open earlier on mondays
    a heads-up the day before would save a lot of waiting
    get more self-service tills
    the back ramp needs a handrail
    a direct line for deaf people, that's what's missing
    you'd do well to hire someone who speaks arabic
    aisles with names like in the supermarket
    just chipping in: stronger bags
    think of coeliacs in the cafe
    if the boxes opened from the top it'd be a different story
    let us know when it's back in stock
    one day a month without harsh lights
    perhaps a short course on induction hobs
    a baby changing table is needed
    lend umbrellas at the exit
    next campaign, less paper
    the form could remember my details
    chatting with a human at night would be cool
    let people pay with their watch
    in your place I'd give the first wash away
    product pages would be better with weight and noise
    put a battery bin by the entrance
    a repeat order button would speed things up
    my idea is quiet hours on sundays
    If there were car chargers in the car park I'd come more often
    have you thought about offering a knife sharpening service?
    the labels should be bigger, the print is tiny
    I'd love it if you gave computer classes
    other shops let you book a slot for everything, you might copy that
    the app could use fingerprint login
    please add apple pay at the tills, that'd be ace
    a small suggestion about the basket
    deliveries by bike, why not?`,
  compliment: `
    What skilled hands that fitter has
    the girl in phones got me out of a fix
    that's the way to work, yes sir
    other shops would love to have someone like Rosemary
    I left grinning from ear to ear
    the old gentleman in hardware is a jewel
    such a human touch
    not a single fault with the visit
    they left the kitchen cleaner than before
    Ernest didn't stop until he found it
    my experience couldn't have been better
    you can tell that girl likes her trade
    full marks
    I was more than pleased with the repair
    exquisite care
    she explained the remote three times and kept smiling
    you're the best, above all Adele
    these things should be said as well when they go right
    he rang the next day to see if all was fine, what a touch
    it's reassuring to come across people like that
    they brought the tv in a flash and with care
    Julian is management material
    I'll be back because of how they treated me
    nobody has ever served me like that
    so charming and so quick
    I got more from her than I expected
    props to Tony in the warehouse, couldn't be faster
    I loved how the lady in kitchens treated me
    thank you Mireia for your endless patience
    give a medal to the person who rang me yesterday
    I want to praise the man who fitted my oven
    can't say enough good things about Javi
    Very grateful for the help from the València team
    what a brilliant engineer you sent
    sending a hug to the operator Sonia, lifesaver
    bravo to the van crew, polite and tidy
    writing for once with good news: the Girona shop was superb
    the best service I've ever had, thanks to Paul`,
  enquiry: `
    Could you tell me, no rush, which cable it takes
    make a note: do you get spares for old brands?
    have them ring me when the manager's back, it's about a measurement
    send me later whatever you find out
    I leave my question written here for tomorrow
    the specialist may know this, ask him to drop me a mail
    I'd need them to look at it and tell me something
    who can I pass a certification question to?
    I didn't see it on the site, will you find out?
    little urgency, only technical curiosity
    I'm still to be answered about the voltage
    if he's not in now, let him answer when he is
    a quick question for the buying team
    put me in touch in writing with whoever knows
    I hope to hear something by email
    I want to ask something that isn't urgent
    pass my message on to the kitchens person
    take my details and let me know with the information
    I'd like a technician to clear up a doubt for me
    keep this question on record
    get this question to the factory
    could you confirm it by email later on?
    curious when it's coming out, tell me when you hear
    have them send the manual or say where it is
    looking forward to your news on compatibility
    a question for when somebody can look at it`,
}
