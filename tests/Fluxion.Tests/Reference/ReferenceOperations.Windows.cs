namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Windows => new()
    {
        ["unfold"] = Of(x => x[0].Unfold((2, 3))),
        ["unfold stride 2 padding 1 dilation (1, 2)"] = Of(x => x[0].Unfold(2, stride: 2, padding: 1, dilation: (1, 2))),
        ["unfold padding 1"] = Of(x => x[0].Unfold(3, padding: 1)),
        ["fold"] = Of(x => x[0].Fold((4, 5), (2, 3))),
        ["fold stride 2 padding 1 dilation (1, 2)"] = Of(x => x[0].Fold((4, 5), 2, stride: 2, padding: 1, dilation: (1, 2))),
        ["fold padding 1"] = Of(x => x[0].Fold((3, 4), 3, padding: 1)),
        ["max_pool2d"] = new(x => x[0].MaxPool2dWithIndices(2) is var (values, indices) ? [values, indices] : []),
        ["max_pool2d (3, 2) stride (2, 1) padding (1, 0) dilation (1, 2)"] = Of(x => x[0].MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2))),
        ["max_pool1d 3 stride 2 padding 1"] = Of(x => x[0].MaxPool1d(3, 2, 1)),
        ["adaptive_max_pool2d (3, 2)"] = Of(x => x[0].AdaptiveMaxPool2d((3, 2))),
        ["adaptive_max_pool1d 4"] = Of(x => x[0].AdaptiveMaxPool1d(4)),
        ["global_max_pool2d"] = Of(x => x[0].GlobalMaxPool2d()),
        ["avg_pool2d"] = Of(x => x[0].AveragePool2d(2)),
        ["avg_pool2d (3, 2) stride (2, 1) padding 1"] = Of(x => x[0].AveragePool2d((3, 2), (2, 1), 1)),
        ["avg_pool2d 3 padding 1 without"] = Of(x => x[0].AveragePool2d(3, padding: 1, countIncludePad: false)),
        ["avg_pool1d 3 stride 2 padding 1"] = Of(x => x[0].AveragePool1d(3, 2, 1)),
        ["adaptive_avg_pool2d (3, 2)"] = Of(x => x[0].AdaptiveAveragePool2d((3, 2))),
        ["adaptive_avg_pool1d 4"] = Of(x => x[0].AdaptiveAveragePool1d(4)),
        ["global_avg_pool2d"] = Of(x => x[0].GlobalAveragePool2d()),
        ["resize2d nearest (5, 7)"] = Of(x => x[0].Resize2d((5, 7), ResizeMode.Nearest)),
        ["resize2d (5, 7)"] = Of(x => x[0].Resize2d((5, 7))),
        ["resize2d corners (5, 7)"] = Of(x => x[0].Resize2d((5, 7), alignCorners: true)),
        ["resize2d corners 1"] = Of(x => x[0].Resize2d(1, alignCorners: true)),
        ["resize1d nearest 5"] = Of(x => x[0].Resize1d(5, ResizeMode.Nearest)),
        ["resize1d 5"] = Of(x => x[0].Resize1d(5)),
        ["resize1d corners 5"] = Of(x => x[0].Resize1d(5, alignCorners: true)),
        ["filter same"] = Of(x => x[0].Filter(x[1], [1, 2], ConvolutionPadding.Same)),
        ["filter"] = Of(x => x[0].Filter(x[1], [1, 2])),
        ["filter padding 2"] = Of(x => x[0].Filter(x[1], [-2, -1], 2)),
    };
}
