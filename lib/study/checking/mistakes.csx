#load "mistake.csx"

/// <summary>The mistakes that checks know by name, in the order of the course.</summary>
public static class Mistakes
{
    // Of any exercise.
    public static readonly Mistake NotBegun = new("not begun yet",
        "The line with `throw` stands where your answer belongs. Take it away and write your own.");

    public static readonly Mistake ChangesItsArgument = new("an argument that is changed in place",
        "The result is right, but afterwards an argument holds other numbers, and whoever called you still needs "
        + "it. Methods whose names end in _ and assignments to x[...] write into the tensor itself.");

    public static readonly Mistake LoopOneShort = new("a loop that stops one short",
        "Everything is right but for the last round, which is missing. Does your condition say < or <=, and does "
        + "it count from 0?");

    public static readonly Mistake LoopOneLate = new("a loop that starts one late",
        "Everything is right but for the first round, which is missing. Places are counted from 0.");

    public static readonly Mistake LoopOneTooFar = new("a loop that goes one too far",
        "Places are counted from 0, so the last of n places is n - 1. Does your condition say <= where it should "
        + "say <?");

    public static readonly Mistake LastRoundOnly = new("a loop that keeps its last round only",
        "The earlier rounds are lost. Does each round add to what is there, or does it replace it?");

    public static readonly Mistake NotFilledIn = new("blanks that are not filled in",
        "The starter's blanks still stand where your prediction belongs.");

    public static readonly Mistake NotAddedUp = new("products that are never added up",
        "`*` multiplies number by number and keeps every product. A dot product, a matrix product and a "
        + "weighted average add them up.");

    public static readonly Mistake SumOverWrongDim = new("a sum over the wrong dimension",
        "The dimension that you sum over is the one that is gone from the result. Compare the two shapes "
        + "above: which one should be gone, and which should have stayed?");

    public static readonly Mistake ZeroTakenForType = new("sum(0), where C# takes the 0 for a type",
        "The result is a single whole number: for C#, sum(0) means the sum of everything as the number type 0. Name "
        + "the argument, so that the 0 is a dimension.");

    public static readonly Mistake LeftoverDimension = new("a dimension of 1 that is left over",
        "The numbers are right, but the shape has a 1 too many. What unsqueeze puts in, squeeze takes out "
        + "again.");

    public static readonly Mistake OverwritesItsInput = new("an input that is overwritten while it is still needed",
        "The first row is right, the later ones are not: they are computed from rows that you have replaced "
        + "already. `=` gives a tensor a second name and copies nothing.");

    // Recurrent networks, and the first attention.
    public static readonly Mistake StateForgotten = new("a state that is forgotten",
        "The new state depends on the word alone. Without the old state a network remembers nothing that it "
        + "has read.");

    public static readonly Mistake WordForgotten = new("a word that is never read",
        "The new state depends on the old state alone. The word must come in too.");

    public static readonly Mistake MissingTanh = new("a missing tanh",
        "The sum is right, but tanh belongs around it. Without it the numbers are not kept between -1 and 1, "
        + "and nothing bends.");

    public static readonly Mistake TanhTooEarly = new("tanh of each part instead of their sum",
        "You take tanh twice and add up afterwards, so the result can leave -1 to 1. Look at where the "
        + "brackets of tanh open and close.");

    public static readonly Mistake MatricesSwapped = new("W and U in each other's place",
        "Each matrix has learned to read one of the two. Compare with the formula: which letter stands beside "
        + "which?");

    public static readonly Mistake VectorOnWrongSide = new("a vector on the wrong side of its matrix",
        "matmul(A, v) takes the dot product of v with each row of A. With the vector first, matmul takes the "
        + "columns of A instead.");

    public static readonly Mistake FirstWordAsState = new("a first word that is taken for the state",
        "The first word itself stands where the state should be, and never went through the step. The first "
        + "state is all zeros, and the loop begins at word 0.");

    public static readonly Mistake FirstWordReadTwice = new("a first word that counts twice",
        "The first word is the state at the start, and then it is read too. Before any word the state is all "
        + "zeros.");

    public static readonly Mistake EveryState = new("every state instead of the last",
        "You return the states at all words. This encoder hands over one: the state after the last word.");

    public static readonly Mistake VectorGrows = new("a fixed vector that grows",
        "A longer sentence takes more steps, but each step replaces the state by one of the same size. How "
        + "large is the last one?");

    public static readonly Mistake OneStateOnly = new("attention that sees one state",
        "With attention the decoder does not get the last state alone. Count the words: there is a state at "
        + "each of them.");

    public static readonly Mistake StatesCounted = new("states counted instead of numbers",
        "You say how many states there are. Each of them is a vector of many numbers.");

    public static readonly Mistake QueryLeftOut = new("a query that is left out",
        "The scores do not change when the decoder's state changes, so it would look at the same words at "
        + "every step.");

    public static readonly Mistake AveragesKeys = new("keys that are averaged instead of states",
        "The weights are right, but they average what was made for comparing. What the decoder wants to read "
        + "is what the encoder has read: its states.");

    public static readonly Mistake WeightsLackDimension = new("weights that lack a dimension",
        "* compares two shapes from the right, so the T of the weights meets the d of the states. Each weight "
        + "must meet all d numbers of its own state.");

    public static readonly Mistake PlainMean = new("a plain mean",
        "Each word counts the same, so the weights make no difference to the result. Each word must count by "
        + "its weight.");

    public static readonly Mistake AveragedTwice = new("an average that is divided once more",
        "Weights sum to 1, so that the weighted sum is an average already. mean divides it by the number of "
        + "words again.");

    public static readonly Mistake SumOverBatch = new("a sum over the batch",
        "You add up states of different sentences, which have nothing to do with each other. Each sentence of "
        + "the batch has a context vector of its own.");

    public static readonly Mistake SoftmaxOverBatch = new("softmax over the batch",
        "The sentences of the batch share a whole among themselves, though they have nothing to do with each "
        + "other. For a batch of one every weight is 1.");

    // Scores and weights.
    public static readonly Mistake SoftmaxOverWrongDim = new("softmax over the wrong dimension",
        "Your columns sum to 1, but each row should: a row is one query's share-out among all keys. "
        + "dim: -1 runs along a row.");

    public static readonly Mistake NotNormalised = new("scores that were never normalised",
        "These are still attention scores. Weights are shares: each row must sum to 1. What makes scores shares?");

    public static readonly Mistake DividedByTheSum = new("divided by the sum, without exp",
        "The rows sum to 1, but this is no softmax: exp comes before dividing, so that no share is negative.");

    public static readonly Mistake SoftmaxWithoutMaximum = new("softmax without subtracting the maximum",
        "For small scores it is right, but exp overflows for large ones and gives nan. Subtract the largest score "
        + "of each row first: the shares stay the same.");

    public static readonly Mistake AlreadyNormalised = new("scores that are weights already",
        "These numbers are softmax of the scores. What is asked for here comes before that step.");

    public static readonly Mistake EachWithItself = new("every word compared with itself",
        "Number i is the dot product of word i with word i. In a score two meet: the one who asks, and the "
        + "one who is asked.");

    public static readonly Mistake NumbersCompared = new("a product the wrong way round",
        "Your result compares the d numbers of a word with each other. It should compare the T words: see "
        + "which rows and columns meet in the product.");

    public static readonly Mistake SoftmaxOverAll = new("one whole for all rows together",
        "All your numbers together sum to 1, but each row should by itself. A sum without a dimension adds up "
        + "everything.");

    public static readonly Mistake KeepdimForgotten = new("sums that meet the wrong rows",
        "The sums are right, but without keepdim they are one row of numbers, so column j is divided by the "
        + "sum of row j.");

    public static readonly Mistake ExpNotDivided = new("exp that is never divided",
        "All numbers are positive, but they do not sum to 1 yet.");

    public static readonly Mistake ExpTooLate = new("exp after dividing",
        "The shares are made first, and exp then spoils them: the result does not sum to 1. Which of the two "
        + "steps comes first?");

    public static readonly Mistake ExpOfTheSum = new("exp of the sum, not the sum of the exps",
        "You add up the scores and take exp of that. Take exp of each score first, and add up those.");

    public static readonly Mistake ExpOnOneSide = new("exps divided by the sum of the scores",
        "The result does not sum to 1: a share is a part of its own whole. Above the line stand exps, so what must "
        + "stand below it?");

    public static readonly Mistake MaximumOnOneSide = new("a maximum that is subtracted on one side only",
        "The exps above and below the line of the fraction are made of different numbers, so the result does "
        + "not sum to 1.");

    public static readonly Mistake MaximumAfterExp = new("a maximum that is subtracted after exp",
        "exp has overflowed by then. The numbers must become small before exp sees them.");

    public static readonly Mistake DividedByMaximum = new("scores divided by the largest",
        "Nothing overflows any more, but the shares change: softmax stays the same when a number is "
        + "subtracted, not when scores are divided.");

    public static readonly Mistake MinimumSubtracted = new("the smallest score subtracted",
        "The shares are right while the scores are close together. But now no score is below 0, and the "
        + "largest can still be too large for exp.");

    public static readonly Mistake NotScaled = new("scores that are not scaled",
        "The scores grow with the width of the keys and push softmax to 0 and 1. Divide them before the softmax.");

    public static readonly Mistake ScaledByWidth = new("scaled by d_k instead of its root",
        "You divide by the width of the keys. A sum of d_k products grows as the square root of d_k.");

    public static readonly Mistake ScaledByModelWidth = new("scaled by the model's width",
        "You take the root of the input's width. What counts is how many numbers a query and a key have.");

    public static readonly Mistake ScaledByTokens = new("scaled by the number of tokens",
        "You divide by T. The score of a query with a key does not know how many keys there are: take d_k.");

    public static readonly Mistake QueriesAndKeysSwapped = new("keys and queries swapped",
        "Your scores are the transpose of the right ones: a row must belong to a query, a column to a key.");

    // Shapes that are predicted.
    public static readonly Mistake ScoresAsWideAsInputs = new("scores as wide as the inputs",
        "Each query has a score with each word. How many words are there, and what do their 4 numbers have to "
        + "do with that?");

    public static readonly Mistake SumKeepsDimension = new("a sum that keeps its dimension",
        "A sum along a dimension takes it away, unless keepdim: true is said.");

    public static readonly Mistake ContextAsLongAsSentence = new("a context vector with a number for each word",
        "A context vector is a mix of words. Mixing changes no vector's width: see how wide a word is.");

    // Projections.
    public static readonly Mistake WeightTransposed = new("a weight matrix that is transposed",
        "x @ W takes W as (d_in, d_out); nn.Linear keeps its weight as (d_out, d_in) and multiplies by its "
        + "transpose.");

    public static readonly Mistake ValuesNotProjected = new("values that are not projected",
        "The weights average the inputs themselves. They should average the values, which are inputs @ W_value.");

    public static readonly Mistake WrongSeed = new("the wrong seed",
        "The numbers are drawn in the right way, but from another seed, or some were drawn before. The task names "
        + "the seed; manual_seed comes right before the first draw.");

    public static readonly Mistake NotRegistered = new("a parameter or buffer that is not registered",
        "The module's state dict lacks a name that it should have. An optimiser trains, and a file keeps, only "
        + "what is registered: a Parameter or module in a field of that name, and RegisterComponents() at the end "
        + "of the constructor. A tensor that is not trained is a buffer: register_buffer.");

    public static readonly Mistake NotTrained = new("a matrix that gets no gradient",
        "Training could not change it. Is each matrix a new Parameter(...) and no plain tensor? And does no_grad or "
        + "detach cut it off on the way to the result?");

    public static readonly Mistake GradientBroken = new("an edit in place that breaks the gradient",
        "The result is right, but its gradient is lost or wrong: what the backward pass needs was overwritten, or "
        + "the result was copied into a tensor that has no gradient. Make new tensors instead.");

    public static readonly Mistake OddParameter = new("a parameter of another shape",
        "A matrix in the state dict has not the shape that the task names. Its first width is what comes in, its "
        + "second what goes out; nn.Linear keeps it the other way round.");

    public static readonly Mistake MultipliedInWrongOrder = new("a matrix product with its factors swapped",
        "W @ x is not x @ W. Each row of the left matrix meets each column of the right one: which of the two has a "
        + "row for each token?");

    public static readonly Mistake MultipliedByElement = new("a product number by number",
        "* multiplies numbers that stand in the same place. A matrix product multiplies a row by a column and adds "
        + "up.");

    public static readonly Mistake OneTokenOnly = new("the answer for one token only",
        "There is one row. The chapter begins with \"journey\" alone; here every token of the sentence asks.");

    public static readonly Mistake KeysNotTransposed = new("keys that are not transposed",
        "For a score, a row of queries meets a row of keys. A matrix product takes rows on its left but columns on "
        + "its right, so the keys must be turned first.");

    public static readonly Mistake OwnKeyOnly = new("each query compared with its own key only",
        "You have one score for each token. A query needs a score with every key, its own and all others.");

    public static readonly Mistake NumbersCompared = new("a product that compares numbers instead of tokens",
        "Your scores are as wide as a key. Tokens stand in rows, so rows of queries must meet keys: the queries need "
        + "no transpose.");

    public static readonly Mistake ScaledTooEarly = new("scores that are scaled already",
        "That will be right for the weights. The scores themselves are plain dot products.");

    public static readonly Mistake ScaledUp = new("scores that are multiplied by the root",
        "Scaling must make the scores smaller: wide keys make them too large. You make them larger still.");

    public static readonly Mistake ScaledAfterSoftmax = new("scaled after the softmax",
        "Your rows no longer sum to 1. The scores are too large, not the weights: scale what goes into softmax.");

    public static readonly Mistake WeightsByColumn = new("weights that are read by columns",
        "Row i of the weights belongs to query i, but your context vector i was mixed by column i. The weights "
        + "need no transpose.");

    public static readonly Mistake ValuesNotMixed = new("values that are not mixed",
        "These are the values themselves, as if each query looked at its own token alone. Where do the weights come "
        + "in?");

    public static readonly Mistake SeededBeforeEachDraw = new("the same draw three times",
        "All three matrices are equal. manual_seed goes back to the beginning: is it called more than once? Or is "
        + "one matrix used three times?");

    public static readonly Mistake DrawnFromNormal = new("numbers from randn instead of rand",
        "Some of your numbers are below 0: randn draws around 0. rand draws evenly between 0 and 1.");

    public static readonly Mistake MatricesChangedPlaces = new("the right matrices in the wrong places",
        "All three were drawn as they should be, but they changed places. Compare the order of the draws, and the "
        + "order in which they are handed on, with the task.");

    public static readonly Mistake BiasLeftOn = new("Linear layers with a bias",
        "nn.Linear adds a bias unless told otherwise, and the state dict shows it: W_query.bias. Here a projection "
        + "is a matrix and nothing else.");

    public static readonly Mistake WrongLayer = new("a projection by the wrong matrix",
        "The numbers come from the module's own matrices, but not each from its own: W_query makes queries, W_key "
        + "keys, W_value values. Look for a line that was copied.");

    public static readonly Mistake NotAllCopied = new("a matrix that was not copied",
        "One of the three matrices still holds what was drawn for it. Was each of the three copied, and into the "
        + "module that is to receive?");

    public static readonly Mistake CopiedBackwards = new("a copy in the wrong direction",
        "The module to copy from has changed. In a.copy_(b) the numbers go from b into a.");

    public static readonly Mistake CopiedUnderGradient = new("a parameter written while gradients are recorded",
        "A parameter may not be edited while operations on it are being recorded. Under no_grad() nothing is "
        + "recorded: the copying belongs there.");

    public static readonly Mistake EvenShareNotSplit = new("a share that is not split among the tokens",
        "Your rows sum to more than 1. The tenth belongs to all tokens together: how much is that for each?");

    public static readonly Mistake RestNotShrunk = new("a share that nobody gave away",
        "Your rows sum to 1.1: what goes to all tokens evenly must be taken from the weights first.");

    public static readonly Mistake EvenShareMissing = new("weights without the even share",
        "This is the softmax alone. The gradient is back, but some of the numbers went with the lines that broke it.");

    // Spread and shapes.
    public static readonly Mistake SpreadSquared = new("the variance instead of the standard deviation",
        "Your numbers are the squares of the right ones. The standard deviation is the root of the variance.");

    public static readonly Mistake SpreadOfWeights = new("the spread of the weights instead of the scores",
        "All numbers lie between 0 and 1 once softmax has run. Measure what goes into it.");

    public static readonly Mistake ScoreForEachNumber = new("a score for each number of a key",
        "Scores compare queries with keys. A dot product makes one number of two vectors: their width is used up, "
        + "and what is left is one score for each pair of tokens.");

    public static readonly Mistake ContextOfKeyWidth = new("context vectors as wide as keys",
        "A context vector is a mix of values. The width of the keys is used up in the scores.");

    // Masks and dropout.
    public static readonly Mistake MaskedAfterSoftmax = new("masked after the softmax and not renormalised",
        "The future has weight 0, but the rows no longer sum to 1. Mask the scores before the softmax, or divide "
        + "each row by its sum afterwards.");

    public static readonly Mistake MaskOffByOne = new("a mask that is off by one",
        "The diagonal is wrong: a token may look at itself. Otherwise the first one has nothing to look at, and "
        + "its weights are nan. Look at the argument diagonal: of triu or tril, or whether a comparison says > or >=.");

    public static readonly Mistake MaskOneTooFar = new("a mask that lets one token too many through",
        "A token can see the next one. Look at the argument diagonal: of triu or tril, or whether you compare the "
        + "positions as they are.");

    public static readonly Mistake NothingMasked = new("a mask that is never used",
        "Every word still sees all words. Does your mask reach the softmax? masked_fill returns a new tensor and "
        + "leaves the one it is called on as it was.");

    public static readonly Mistake MaskInverted = new("a mask that is inverted",
        "The past is hidden and the future is seen. A mask that is true, or 1, means \"may look\" in some places and "
        + "\"hide\" in others: look which one is meant. masked_fill hides where its mask is true.");

    public static readonly Mistake MaskTransposed = new("a mask with rows and columns swapped",
        "A row belongs to the word that looks, a column to the word that it looks at. In row 0 all but the first "
        + "word is the future. Yours has it in column 0.");

    public static readonly Mistake PositionsNotPaired = new("positions that meet only themselves",
        "Both sides of the comparison have shape (T), so word i is compared with word i and no other. For all pairs "
        + "one of the two must stand upright, (T, 1).");

    public static readonly Mistake MaskedWithZero = new("hidden scores that are set to 0",
        "A score of 0 is not \"none\": exp(0) is 1. Only -infinity gets the weight 0.");

    public static readonly Mistake MaskOfNumbers = new("a mask of numbers instead of booleans",
        "masked_fill wants to know true or false. A comparison gives that; of numbers 1 and 0, chapter 3 makes it "
        + "in the step \"Masking the scores\".");

    public static readonly Mistake InfinityTimesZero = new("minus infinity times 0",
        "All is nan. Infinity times 0 is nan, so a mask times infinity spoils just what it should leave alone. "
        + "masked_fill writes a number without multiplying.");

    public static readonly Mistake InfinityAfterSoftmax = new("minus infinity after the softmax",
        "The future has weight -infinity. It is softmax that turns a score of -infinity into a weight of 0, so the "
        + "scores are masked before it.");

    public static readonly Mistake SecondSoftmax = new("a second softmax instead of a division",
        "The rows sum to 1, but the future has weight again, since exp(0) is 1, and the proportions of the rest "
        + "have changed. Shares are brought back to 1 by dividing.");

    public static readonly Mistake SumsWithoutKeepdim = new("sums that lost their dimension",
        "The sums of the rows have shape (T), and broadcasting takes that for a row: number j divides column j. They "
        + "must stay a column, (T, 1), so that number i divides row i.");

    public static readonly Mistake DividedByColumnSums = new("divided by the sums of the columns",
        "Your columns sum to 1, but each row should. dim 0 runs down a column, the last dimension along a row.");

    public static readonly Mistake MaskOfBatchSize = new("a mask as large as the batch",
        "In a batch, shape[0] is the number of sentences. A mask is as large as a sentence is long: which dimension "
        + "is T?");

    public static readonly Mistake ShapesWithoutBatch = new("a shape read as if there were no batch",
        "Without a batch T was shape[0] and d_k was shape[1]. With one, all that stands one further right.");

    public static readonly Mistake MaskNotCut = new("a mask that is longer than the sentence",
        "With fewer words than contextLength the mask has more rows and columns than the scores. Only its upper left "
        + "corner, as large as the sentence is long, belongs to them.");

    public static readonly Mistake WindowTooWide = new("a window that is one too wide",
        "A token sees w tokens before it and itself: w + 1 in all. Itself counts as one of the w.");

    public static readonly Mistake WindowTooNarrow = new("a window that is one too narrow",
        "A token sees w - 1 tokens in all. With w = 1 it must still see itself: is your diagonal one too high?");

    public static readonly Mistake WindowWithoutEnd = new("a window that never ends",
        "The future is hidden, but each token sees all that came before it: w changes nothing. A second border is "
        + "missing, below the diagonal.");

    public static readonly Mistake WindowOpenAhead = new("a window that is open to the future",
        "The far past is hidden, but what comes after a token is not. A second border is missing, above the "
        + "diagonal.");

    public static readonly Mistake DropoutLeftOn = new("dropout left on",
        "Some numbers are 0 and the others too large, and other ones each time: that is dropout at work. Outside "
        + "of training it must do nothing: eval() reaches only modules that are registered, and a function must be "
        + "told.");

    public static readonly Mistake DropoutOfYourOwn = new("a dropout that you draw yourself",
        "It is dropout as it should be, but it draws in another way than nn.Dropout, so the numbers cannot be "
        + "compared. The task asks for nn.Dropout.");

    public static readonly Mistake DropoutBeforeSoftmax = new("dropout before the softmax",
        "A dropped score of 0 still gets a share. Dropout belongs on the weights, after the softmax.");

    public static readonly Mistake DropoutNotScaled = new("dropout that does not make up for what it drops",
        "The right numbers are 0, but those that stay must grow by 1 / (1 - p), so that the mean stays.");

    public static readonly Mistake DropoutScaledByP = new("what stays is divided by p",
        "p is the share that falls. Those that stay make up for it: which share is theirs?");

    public static readonly Mistake DropoutShrinks = new("what stays is made smaller",
        "Less is left, so what is left must grow. Yours is multiplied by the share that stays.");

    public static readonly Mistake DropoutInverted = new("what should stay is dropped",
        "The numbers are 0 where kept is 1. There they must stay.");

    public static readonly Mistake DropoutRenormalised = new("dropout that makes each row sum to 1 again",
        "The sum of a row stays on average only: it is larger where few weights fell, smaller where many did. The "
        + "factor is the same for all, and depends on p alone.");

    public static readonly Mistake DropoutMissing = new("dropout that never happens",
        "In evaluation it is right, but in training nothing falls. Does forward use the dropout, and does "
        + "train() reach it?");

    // Batches.
    public static readonly Mistake TransposedWrongDims = new("the wrong dimensions transposed",
        "Of the keys only the last two dimensions change places: tokens and their numbers. What stands before them, "
        + "the batch and the heads, stays where it is.");

    public static readonly Mistake AllTransposed = new("all dimensions turned round",
        "Of three dimensions (b, T, d), .T makes (d, T, b). The batch must stay where it is: swap the last two only.");

    public static readonly Mistake KeysNotTransposed = new("keys that are not transposed",
        "matmul adds up along the last dimension of the one and the last but one of the other. Both must be d_k: "
        + "write the shapes beside each other.");

    // Reading.
    public static readonly Mistake OnlyItselfChanges = new("a word that nobody looks at",
        "You say that only the word's own row changes. Which other words have a share of it in theirs?");

    public static readonly Mistake EarlierRowsChange = new("the mask read the other way round",
        "You say that the rows before it change. Do the words before it look at it, or the words after it?");

    public static readonly Mistake EveryRowChanges = new("attention without a mask",
        "So it would be in chapter 2, where each word looks at every other. Here some do not look at it.");

    public static readonly Mistake OwnRowStays = new("a word that does not look at itself",
        "The rows after it are right. Is the diagonal of the mask hidden?");

    // Heads.
    public static readonly Mistake JoinedAlongBatch = new("heads that are joined along the batch",
        "The heads' outputs became more sentences. cat joins along dimension 0 unless you name another.");

    public static readonly Mistake JoinedAlongTokens = new("heads that are joined along the tokens",
        "The heads' outputs became more tokens. Each token should keep its row, and the row should grow.");

    public static readonly Mistake HeadsInWrongOrder = new("heads in the wrong order",
        "All numbers are there, but the last head stands first. In what order did you name them?");

    public static readonly Mistake HeadsAdded = new("heads that are added up instead of joined",
        "A token's row is as wide as one head. The heads' numbers should stand beside each other, so that their "
        + "widths add up and not their numbers.");

    public static readonly Mistake HeadsNotJoined = new("heads that are not joined again",
        "The heads' outputs must stand beside each other in one row for each token.");

    public static readonly Mistake WidthOfAllHeads = new("a head as wide as all heads together",
        "The heads share the width: their outputs stand end to end, so what one head has is only its part.");

    public static readonly Mistake HeadsBehindTokens = new("heads that stand behind the tokens",
        "Each token is cut into its heads, but every head should hold all its tokens: the heads come before them. "
        + "Two dimensions must change places.");

    public static readonly Mistake ViewInsteadOfTranspose = new("view where transpose is needed",
        "The shape is right, but the numbers are in the wrong places: view and reshape read them in the order in "
        + "which they lie in memory and move none. Which two dimensions must change places, and when?");

    public static readonly Mistake ViewAfterTranspose = new("view of numbers that are not in order",
        "After transpose the numbers lie in memory in another order than they are read in. view never copies, so "
        + "it refuses. Lay them out anew before it.");

    public static readonly Mistake CopyInsteadOfView = new("a copy instead of a view",
        "The numbers are right, but they are copies: what is written into the argument later does not show. view "
        + "and transpose copy nothing; cat, stack, contiguous and clone do.");

    public static readonly Mistake HeadsInterleaved = new("heads that are interleaved",
        "Head 0 should have the first d_head numbers of each token, not every second or third one. Where a token's "
        + "numbers are cut or joined, the head comes before its numbers: (…, heads, d_head).");

    public static readonly Mistake ScoresOfNumbers = new("scores between numbers instead of tokens",
        "A score compares a query token with a key token, so both last sizes of the scores count tokens.");

    public static readonly Mistake ScaledByAllHeads = new("scaled by the width of all heads together",
        "You take the root of d_out. A score adds up the products of one head only: how many are those?");

    public static readonly Mistake SoftmaxOverHeads = new("softmax over the heads",
        "Your weights sum to 1 over the heads, but each row of each head should: -1 is the last dimension, "
        + "however many there are.");

    public static readonly Mistake NoOutputProjection = new("a missing output projection",
        "The joined heads are right, but they should go through one more Linear layer, which mixes them.");

    public static readonly Mistake ProjectedBeforeJoining = new("an output projection before the heads are joined",
        "The output projection takes rows of d_out numbers. A head's row has only d_head: join first.");

    public static readonly Mistake NoOutputBias = new("an output projection without its bias",
        "The weight is used in the right way, but this Linear layer also has a bias, one number for each output.");

    public static readonly Mistake WrongLayer = new("a projection by the wrong matrix",
        "The numbers come from the module's own matrices, but not each from its own: W_query makes queries, W_key "
        + "keys, W_value values. Look for a line that was copied.");

    public static readonly Mistake BiasLeftOn = new("Linear layers with a bias",
        "nn.Linear adds a bias unless told otherwise, and the state dict shows it: W_query.bias. Here a projection "
        + "is a matrix and nothing else.");

    // Parameters counted.
    public static readonly Mistake HeadsCountedTwice = new("heads that are counted twice",
        "You multiply by the number of heads. d_out is the width of all heads together: they are in it already.");

    public static readonly Mistake BiasesForgotten = new("a bias that is not counted",
        "All weights are counted, but the output projection also has a bias, one number for each output.");

    public static readonly Mistake BiasesEverywhere = new("biases that are not there",
        "You count a bias in every layer. Queries, keys and values are made without.");

    public static readonly Mistake MaskCounted = new("a mask that is counted",
        "The mask is a buffer. It is kept with the module, but training does not change it: it is no parameter.");

    public static readonly Mistake OutputNotCounted = new("an output projection that is not counted",
        "Queries, keys and values are all there, but a fourth layer comes after the heads.");

    public static readonly Mistake OutputOfInputWidth = new("an output projection as wide as the input",
        "The output projection mixes the joined heads: it never sees the input. How wide are they, and how wide is "
        + "what it returns?");

    public static readonly Mistake TypedNumber = new("a number that was typed in",
        "It is right for GPT-2's smallest layer only. The four sizes are given: compute it from them.");
}
