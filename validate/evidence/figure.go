package evidence

// RepeatWindow bounds how many earlier figures of one unit each is compared with.
const RepeatWindow = 60
