package retold

// Two counts stand side by side, and later again, but exchanged: "two women and three men", "the three women and
// two men"; "12 killed, 30 hurt", "30 dead and 12 injured". That hardly ever comes by chance.
