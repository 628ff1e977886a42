// The one line a chapter loads: #load "../lib/workbench.csx"
//
// What each folder uses of the others:
//   files:        nothing
//   command_line: nothing
//   data:         nothing
//   attention:    nothing
//   recurrent:    attention
//   models:       attention
//   training:     attention, data, files, models
//   figures:      attention, files
//   printing:     attention
//   chapters:     attention, command_line, data, figures, models, printing, training
//   experiments:  attention, chapters, data, figures, models, printing, training

#load "packages.csx"

#load "data/accuracy.csx"
#load "data/sentence.csx"
#load "data/reversal.csx"
#load "data/lookup.csx"
#load "data/brackets.csx"
#load "data/first_and_previous.csx"
#load "data/characters.csx"
#load "data/text_file.csx"
#load "data/language_text.csx"
#load "data/ngrams.csx"

#load "attention/guard.csx"
#load "attention/matmul.csx"
#load "attention/stack.csx"
#load "attention/simple_attention.csx"
#load "attention/scaled_dot_product.csx"
#load "attention/self_attention_v1.csx"
#load "attention/self_attention_v2.csx"
#load "attention/softmax_health.csx"
#load "attention/causal_mask.csx"
#load "attention/causal_attention.csx"
#load "attention/multi_head_wrapper.csx"
#load "attention/multi_head_attention.csx"
#load "attention/bahdanau.csx"
#load "attention/loop_attention.csx"
#load "attention/head_by_head_attention.csx"
#load "attention/fused_projection.csx"
#load "attention/einsum_attention.csx"
#load "attention/fused_operator.csx"
#load "attention/tiled_attention.csx"
#load "attention/key_value_cache.csx"
#load "attention/cached_attention.csx"
#load "attention/grouped_query_attention.csx"
#load "attention/rolling_cache.csx"
#load "attention/windowed_attention.csx"
#load "attention/cache_size.csx"
#load "attention/bytes_made.csx"

#load "recurrent/gru_cell.csx"
#load "recurrent/encoder.csx"
#load "recurrent/translator.csx"

#load "models/next_word_model.csx"
#load "models/two_answers_model.csx"
#load "models/wide_lookup.csx"
#load "models/cached_language_model.csx"
#load "models/language_model_options.csx"
#load "models/feed_forward.csx"
#load "models/transformer_block.csx"
#load "models/language_model.csx"
#load "models/sampler.csx"

#load "training/loss_history.csx"
#load "training/progress.csx"
#load "training/one_thread.csx"
#load "training/trainer.csx"
#load "training/training_plan.csx"
#load "training/checkpoint.csx"
#load "training/language_training.csx"

#load "figures/figure.csx"
#load "figures/attention_map.csx"
#load "figures/attention_lines.csx"
#load "figures/terminal_map.csx"
#load "figures/context_arrows.csx"
#load "figures/mark.csx"
#load "figures/curves.csx"
#load "figures/bars.csx"

#load "chapters/chapter_options.csx"
#load "chapters/chapter.csx"
#load "chapters/source_code.csx"
#load "chapters/misuse.csx"
#load "chapters/interruption.csx"
#load "chapters/language_options.csx"
#load "chapters/faster_options.csx"
#load "chapters/sample.csx"
#load "chapters/timing.csx"
#load "chapters/drawing.csx"
#load "chapters/explore.csx"

#load "experiments/lookup.csx"
#load "experiments/next_word.csx"
#load "experiments/two_answers.csx"
#load "experiments/language_parts.csx"
#load "experiments/ways_of_attention.csx"
#load "experiments/token_times.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
